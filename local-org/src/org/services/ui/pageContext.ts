import type { App, Tab } from '../../../metadata/model.js';
import { iconOf, motifIcon } from './icons.js';
import { layOut, type PageItem, type PageLayout } from './lightningPage.js';
import { UiError, type UiData } from './uiData.js';

interface NavigationItem {
    readonly label: string;
    readonly icon: string;
    readonly href: string;
    readonly objectApiName?: string;
    readonly keyPrefix?: string;
    /** The platform lists only what has a tab; the rest of the project's objects stands apart here. */
    readonly hasNoTab?: boolean;
}

interface AppInfo {
    readonly developerName: string;
    readonly label: string;
    readonly description?: string;
    readonly headerColor?: string;
    readonly items: readonly NavigationItem[];
}

const STANDARD_TABS = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case'];
const MORE_OBJECTS = ['Task', 'Event', 'Campaign', 'Product2', 'User'];

const HOME: NavigationItem = {
    label: 'Home',
    icon: 'standard:home',
    href: '/lightning/page/home'
};

/** What a page knows of its user before it asks for anything. */
export function pageContext(data: UiData, params: { appName?: unknown }): object {
    const apps = [...data.model.apps.map((app) => projectApp(data, app)), defaultApp(data)].filter(
        ({ items }) => items.length > 0
    );
    const app = apps.find(({ developerName }) => developerName === params.appName) ?? apps[0];
    return {
        user: {
            id: data.user.id,
            name: data.user.name,
            username: data.user.username,
            profile: data.user.profileName
        },
        users: activeUsers(data),
        apps,
        appName: app?.developerName ?? '',
        allItems: allItems(data),
        i18n: {
            lang: data.user.language.replace('_', '-'),
            locale: data.user.locale.replace('_', '-'),
            timeZone: data.user.timeZone,
            currency: data.user.currency,
            firstDayOfWeek: '1'
        },
        customPermissions: data.model.customPermissions
            .map(({ name }) => name)
            .filter((name) => data.hasCustomPermission(name)),
        userPermissions: [],
        projectName: data.model.name || 'Project'
    };
}

function activeUsers(data: UiData): object[] {
    const rows = data.selectSystem({
        object: 'User',
        fields: ['Id', 'Name', 'Username', 'Title', 'Profile.Name'],
        where: {
            all: [
                { field: 'IsActive', is: '=', value: true },
                { field: 'UserType', is: '=', value: 'Standard' }
            ]
        },
        orderBy: [{ field: 'Name' }],
        limit: 200
    });
    return rows.map((row) => ({
        id: row['Id'],
        name: row['Name'],
        username: row['Username'],
        profile: row['Profile.Name'] ?? '',
        title: row['Title'] ?? null
    }));
}

function projectApp(data: UiData, app: App): AppInfo {
    return {
        developerName: app.name,
        label: app.label,
        ...(app.description ? { description: app.description } : {}),
        ...(app.headerColor ? { headerColor: app.headerColor } : {}),
        items: app.tabs.flatMap((tab) => itemNamed(data, tab))
    };
}

/** Every org has it: the sample objects of sales and service, and whatever tabs the project has. */
function defaultApp(data: UiData): AppInfo {
    return {
        developerName: 'standard__LightningSales',
        label: 'Sales and Service',
        items: [
            HOME,
            ...STANDARD_TABS.flatMap((name) => objectItem(data, name)),
            ...data.model.tabs.flatMap((tab) => itemNamed(data, tab.name))
        ]
    };
}

/** An object with records of its own: neither a setting nor metadata, an event or one of the platform's. */
const isCustomObject = (data: UiData, name: string): boolean =>
    name.endsWith('__c') && data.schema.object(name)?.kind === 'custom';

function allItems(data: UiData): NavigationItem[] {
    const tabbed = new Set(
        data.model.tabs.flatMap((tab) => itemNamed(data, tab.name)).map(({ href }) => href)
    );
    const items = [
        HOME,
        ...[...STANDARD_TABS, ...MORE_OBJECTS].flatMap((name) => objectItem(data, name)),
        ...data.model.tabs.flatMap((tab) => itemNamed(data, tab.name)),
        ...data.model.objects
            .filter(({ name }) => isCustomObject(data, name))
            .flatMap(({ name }) => objectItem(data, name))
            .filter(({ href }) => !tabbed.has(href))
            .map((item) => ({ ...item, hasNoTab: true }))
    ];
    return [...new Map(items.map((item) => [item.href, item])).values()];
}

/** A tab as apps name it: `standard-Account`, `Invoice__c`, `My_Page`. */
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

function tabLabel(data: UiData, tab: Tab): string {
    const { target } = tab;
    const page =
        target.kind === 'flexiPage'
            ? data.model.flexiPages.find(({ name }) => name === target.name)
            : undefined;
    return tab.label ?? page?.label ?? tab.name.replace(/_/g, ' ');
}

function objectItem(data: UiData, name: string): NavigationItem[] {
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

/** What a tab shows: `/lightning/n/<name>`; a component by `/lightning/cmp/c__name`. */
export function navItem(data: UiData, params: { name?: unknown }): object {
    const name = String(params.name ?? '');
    const component = /^c__(\w+)$/.exec(name)?.[1];
    if (component) {
        return { label: component, item: componentItem(component) };
    }
    const tab = data.model.tabs.find((candidate) => candidate.name === name);
    const page = data.model.flexiPages.find(
        (candidate) =>
            candidate.name === (tab?.target.kind === 'flexiPage' ? tab.target.name : name) &&
            candidate.type === 'AppPage'
    );
    if (page) {
        const layout: PageLayout = layOut(page, data.model, { data, recordValue: () => undefined });
        return { label: tab ? tabLabel(data, tab) : page.label, page: layout };
    }
    if (!tab) {
        throw new UiError(404, 'NOT_FOUND', `There is no tab ${name}.`);
    }
    const { target } = tab;
    switch (target.kind) {
        case 'object':
            return { label: tab.name, address: `/lightning/o/${target.name}/list` };
        case 'lwc':
            return { label: tabLabel(data, tab), item: componentItem(target.name) };
        case 'flexiPage':
            throw new UiError(
                404,
                'NOT_FOUND',
                `The Lightning page ${target.name} is not in the project.`
            );
        case 'url':
            return { label: tabLabel(data, tab), item: refused(`Tab to ${target.url}`) };
        case 'aura':
            return { label: tabLabel(data, tab), item: refused(`Aura component ${target.name}`) };
        case 'page':
            return { label: tabLabel(data, tab), item: refused(`Visualforce page ${target.name}`) };
    }
}

const componentItem = (name: string): PageItem => ({
    key: name,
    kind: 'component',
    name: name.replace(/^c[:/]/, ''),
    properties: {}
});

const refused = (what: string): PageItem => ({
    key: what,
    kind: 'refused',
    name: what,
    properties: {},
    reason: 'The local org does not show it.'
});
