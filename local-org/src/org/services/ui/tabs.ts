import type { Tab } from '../../../metadata/model.js';
import { iconOf, motifIcon } from './icons.js';
import type { UiData } from './uiData.js';

export interface NavigationItem {
    readonly label: string;
    readonly icon: string;
    readonly href: string;
    readonly objectApiName?: string;
    readonly keyPrefix?: string;
    /** The platform lists only what has a tab; the rest of the project's objects stands apart here. */
    readonly hasNoTab?: boolean;
}

export const HOME: NavigationItem = {
    label: 'Home',
    icon: 'standard:home',
    href: '/lightning/page/home'
};

type Place = 'navigation bar' | 'app launcher';

/** The entry of a tab as apps name it (`standard-Account`, `Invoice__c`, `My_Page`); none where it is hidden. */
export function tabItem(data: UiData, name: string, place: Place): NavigationItem[] {
    const visibility = data.tabVisibility(name);
    const isShown =
        visibility === 'visible' || (visibility === 'available' && place === 'app launcher');
    return isShown ? itemNamed(data, name) : [];
}

function itemNamed(data: UiData, name: string): NavigationItem[] {
    if (name === 'standard-home') {
        return [HOME];
    }
    const standard = /^standard-(\w+)$/.exec(name)?.[1];
    if (standard) {
        return objectItem(data, standard);
    }
    const tab = data.model.tabs.find((candidate) => candidate.name === name);
    if (!tab) {
        return [];
    }
    if (tab.target.kind === 'object') {
        return objectItem(data, tab.target.name);
    }
    return [
        {
            label: tabLabel(data, tab),
            icon: motifIcon(tab.motif)?.name ?? 'standard:canvas',
            href: `/lightning/n/${encodeURIComponent(tab.name)}`
        }
    ];
}

export function tabLabel(data: UiData, tab: Tab): string {
    const { target } = tab;
    const page =
        target.kind === 'flexiPage'
            ? data.model.flexiPages.find(({ name }) => name === target.name)
            : undefined;
    return tab.label ?? page?.label ?? tab.name.replace(/_/g, ' ');
}

export function objectItem(data: UiData, name: string): NavigationItem[] {
    const def = data.schema.object(name);
    if (!def || !data.can('read', def.name)) {
        return [];
    }
    return [
        {
            label: def.pluralLabel,
            icon: iconOf(data, def).name,
            href: `/lightning/o/${def.name}/list`,
            objectApiName: def.name,
            ...(def.keyPrefix ? { keyPrefix: def.keyPrefix } : {})
        }
    ];
}
