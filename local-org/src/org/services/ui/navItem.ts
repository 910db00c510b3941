import { layOut, type PageItem, type PageLayout } from './lightningPage.js';
import { tabLabel } from './tabs.js';
import { UiError, type UiData } from './uiData.js';

/** What a tab shows: `/lightning/n/<name>`; a component by `/lightning/cmp/c__name`. */
export function navItem(data: UiData, params: { name?: unknown }): object {
    const name = String(params.name ?? '');
    const component = /^c__(\w+)$/.exec(name)?.[1];
    if (component) {
        return { label: component, item: componentItem(component) };
    }
    const tab = data.model.tabs.find((candidate) => candidate.name === name);
    if (!tab || (tab.target.kind !== 'object' && data.tabVisibility(name) === 'hidden')) {
        throw new UiError(404, 'NOT_FOUND', `There is no tab ${name}, or it is hidden from you.`);
    }
    const { target } = tab;
    switch (target.kind) {
        case 'object':
            return { label: tab.name, address: `/lightning/o/${target.name}/list` };
        case 'lwc':
            return { label: tabLabel(data, tab), item: componentItem(target.name) };
        case 'flexiPage':
            return { label: tabLabel(data, tab), page: appPage(data, target.name) };
        case 'url':
            return { label: tabLabel(data, tab), item: refused(`Tab to ${target.url}`) };
        case 'aura':
            return { label: tabLabel(data, tab), item: refused(`Aura component ${target.name}`) };
        case 'page':
            return { label: tabLabel(data, tab), item: refused(`Visualforce page ${target.name}`) };
    }
}

function appPage(data: UiData, name: string): PageLayout {
    const page = data.model.flexiPages.find(
        (candidate) => candidate.name === name && candidate.type === 'AppPage'
    );
    if (!page) {
        throw new UiError(404, 'NOT_FOUND', `The Lightning page ${name} is not in the project.`);
    }
    return layOut(page, data.model, { data, recordValue: () => undefined });
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
