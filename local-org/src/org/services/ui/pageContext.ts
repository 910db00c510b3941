import type { App } from '../../../metadata/model.js';
import { HOME, objectItem, tabItem, type NavigationItem } from './tabs.js';
import type { UiData } from './uiData.js';

interface AppInfo {
    readonly developerName: string;
    readonly label: string;
    readonly description?: string;
    readonly headerColor?: string;
    readonly items: readonly NavigationItem[];
}

const STANDARD_TABS = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case'];
const MORE_OBJECTS = ['Task', 'Event', 'Campaign', 'Product2', 'User'];

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
        organizationName: organizationName(data)
    };
}

const organizationName = (data: UiData): string =>
    String(
        data.selectSystem({ object: 'Organization', fields: ['Name'], limit: 1 })[0]?.['Name'] ?? ''
    );

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
        items: app.tabs.flatMap((tab) => tabItem(data, tab, 'navigation bar'))
    };
}

/** Every org has it: the sample objects of sales and service, and whatever tabs the project has. */
function defaultApp(data: UiData): AppInfo {
    return {
        developerName: 'standard__LightningSales',
        label: 'Sales and Service',
        items: [
            HOME,
            ...STANDARD_TABS.flatMap((name) => tabItem(data, `standard-${name}`, 'navigation bar')),
            ...data.model.tabs.flatMap((tab) => tabItem(data, tab.name, 'navigation bar'))
        ]
    };
}

/** An object with records of its own: neither a setting nor metadata, an event or one of the platform's. */
const isCustomObject = (data: UiData, name: string): boolean =>
    name.endsWith('__c') && data.schema.object(name)?.kind === 'custom';

function allItems(data: UiData): NavigationItem[] {
    const tabbed = new Set(
        data.model.tabs.flatMap(({ target }) => (target.kind === 'object' ? [target.name] : []))
    );
    const standard = [...STANDARD_TABS, ...MORE_OBJECTS].map((name) => `standard-${name}`);
    const items = [
        HOME,
        ...[...standard, ...data.model.tabs.map(({ name }) => name)].flatMap((name) =>
            tabItem(data, name, 'app launcher')
        ),
        ...data.model.objects
            .filter(({ name }) => isCustomObject(data, name) && !tabbed.has(name))
            .flatMap(({ name }) => objectItem(data, name))
            .map((item) => ({ ...item, hasNoTab: true }))
    ];
    return [...new Map(items.map((item) => [item.href, item])).values()];
}
