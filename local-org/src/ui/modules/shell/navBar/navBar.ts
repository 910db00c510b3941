import { LightningElement, api } from 'lwc';
import { context, type AppInfo, type NavigationItem } from 'org/context';
import { openAddress, type PageReference } from 'org/router';
import { howManyFit } from './fit';

/** Width of the menu of what does not fit, as the style sheet has it. */
const MORE_REM = 4.5;

/** Container: app launcher, the app's name and its tabs. */
export default class NavBar extends LightningElement {
    @api page?: PageReference;
    appName = context.appName;
    isLauncherOpen = false;
    /** How many tabs have a place; null: not measured yet. */
    private fitting: number | null = null;
    /** Of all tabs of the app that is shown: hidden ones have none. */
    private widths: readonly number[] = [];
    private readonly resized = (): void => this.fit();

    connectedCallback(): void {
        window.addEventListener('resize', this.resized);
    }

    disconnectedCallback(): void {
        window.removeEventListener('resize', this.resized);
    }

    renderedCallback(): void {
        if (this.fitting === null) {
            const tabs = [...(this.template?.querySelectorAll<HTMLElement>('.tabs li') ?? [])];
            this.widths = tabs.map(({ offsetWidth }) => offsetWidth);
            this.fit();
        }
    }

    private fit(): void {
        const nav = this.template?.querySelector<HTMLElement>('.tabs');
        if (!nav) {
            return;
        }
        const menu = MORE_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
        const available = nav.offsetWidth + (this.hasMore ? menu : 0);
        this.fitting = howManyFit(this.widths, available, menu);
    }

    get hasMore(): boolean {
        return this.moreItems.length > 0;
    }

    get moreItems(): readonly NavigationItem[] {
        return this.fitting === null ? [] : (this.app?.items ?? []).slice(this.fitting);
    }

    private get app(): AppInfo | undefined {
        return context.apps.find((app) => app.developerName === this.appName) ?? context.apps[0];
    }

    get appLabel(): string {
        return this.app?.label ?? 'Local Org';
    }

    get items(): readonly object[] {
        return (this.app?.items ?? []).map((item, at) => {
            const isActive = this.isActive(item);
            const isLeftOut = this.fitting !== null && at >= this.fitting;
            return {
                ...item,
                class: `slds-context-bar__item${isActive ? ' slds-is-active' : ''}${isLeftOut ? ' left-out' : ''}`,
                current: isActive ? 'page' : undefined
            };
        });
    }

    private isActive(item: NavigationItem): boolean {
        const path = window.location.pathname;
        if (item.objectApiName) {
            const object =
                this.page?.attributes['objectApiName'] ??
                objectOfRecord(this.page?.attributes['recordId']);
            return object === item.objectApiName;
        }
        return path === item.href || (path === '/' && item.href === '/lightning/page/home');
    }

    get apps(): readonly object[] {
        return context.apps.map((app) => ({
            ...app,
            initials: app.label.slice(0, 2).toUpperCase(),
            style: app.headerColor ? `background:${app.headerColor}` : undefined
        }));
    }

    get allItems(): readonly NavigationItem[] {
        return context.allItems.filter(({ hasNoTab }) => !hasNoTab);
    }

    get otherItems(): readonly NavigationItem[] {
        return context.allItems.filter(({ hasNoTab }) => hasNoTab);
    }

    get hasOtherItems(): boolean {
        return this.otherItems.length > 0;
    }

    get launcherExpanded(): string {
        return String(this.isLauncherOpen);
    }

    handleLauncher(): void {
        this.isLauncherOpen = !this.isLauncherOpen;
        if (this.isLauncherOpen) {
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- the panel is there after rendering
            setTimeout(() =>
                this.template?.querySelector<HTMLElement>('.launcher button, .launcher a')?.focus()
            );
        }
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.isLauncherOpen) {
            this.close();
            this.template?.querySelector<HTMLElement>('.waffle')?.focus();
        }
    }

    handleFocusOut(event: FocusEvent): void {
        const panel = event.currentTarget as HTMLElement;
        if (event.relatedTarget && !panel.contains(event.relatedTarget as Node)) {
            this.close();
        }
    }

    handleApp(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.appName = name ?? this.appName;
        document.cookie = `local-org-app=${encodeURIComponent(this.appName)}; path=/; SameSite=Strict`;
        this.fitting = null;
        this.close();
        openAddress(this.app?.items[0]?.href ?? '/lightning/page/home');
    }

    handleItem(): void {
        this.close();
    }

    private close(): void {
        this.isLauncherOpen = false;
    }
}

function objectOfRecord(recordId: string | undefined): string | undefined {
    const prefix = recordId?.slice(0, 3);
    const item = context.allItems.find(
        (candidate) => (candidate as { keyPrefix?: string }).keyPrefix === prefix
    );
    return prefix ? item?.objectApiName : undefined;
}
