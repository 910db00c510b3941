/** What the server tells the page about the user, once, when the page loads. */

export interface UserInfo {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    readonly profile: string;
    readonly title?: string | null;
}

export interface NavigationItem {
    readonly label: string;
    readonly icon: string;
    readonly href: string;
    /** Object whose records belong under this tab. */
    readonly objectApiName?: string;
    readonly hasNoTab?: boolean;
}

export interface AppInfo {
    readonly developerName: string;
    readonly label: string;
    readonly description?: string;
    readonly headerColor?: string;
    readonly items: readonly NavigationItem[];
}

interface PageContext {
    readonly user: UserInfo;
    readonly users: readonly UserInfo[];
    readonly apps: readonly AppInfo[];
    readonly appName: string;
    readonly allItems: readonly NavigationItem[];
    readonly i18n: Readonly<Record<string, string>>;
    readonly customPermissions: readonly string[];
    readonly userPermissions: readonly string[];
    readonly components: Readonly<Record<string, string>>;
    readonly organizationName: string;
    readonly version: string;
    /** Names the run of the server that sent the page. */
    readonly run: string;
}

const element = document.getElementById('org-context');
const page = JSON.parse(element?.textContent ?? '{}') as PageContext;

const holds = (granted: readonly string[], name: string): true | undefined =>
    granted.some((other) => other.toLowerCase() === name.toLowerCase()) ? true : undefined;

export const context = Object.freeze({
    ...page,
    formFactor: window.matchMedia('(max-width: 767px)').matches ? 'Small' : 'Large',
    resourceUrl: (name: string): string => `/resource/${encodeURIComponent(name)}`,
    /** `true` or `undefined`, as on the platform. */
    customPermission: (name: string): true | undefined => holds(page.customPermissions, name),
    userPermission: (name: string): true | undefined => holds(page.userPermissions, name)
});
