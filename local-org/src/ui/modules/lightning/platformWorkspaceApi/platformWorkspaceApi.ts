/** Console apps: the local org's apps have standard navigation, and components can ask. */
import { refuse } from 'org/refusal';

class Constant {
    constructor(callback: (value: boolean) => void) {
        callback(false);
    }
    connect(): void {
        // never changes
    }
    disconnect(): void {
        // never changes
    }
    update(): void {
        // has no settings
    }
}

export const IsConsoleNavigation = Constant;
export const EnclosingTabId = class {
    constructor(callback: (value: undefined) => void) {
        callback(undefined);
    }
    connect(): void {
        // there are no tabs
    }
    disconnect(): void {
        // there are no tabs
    }
    update(): void {
        // there are no tabs
    }
};

const noConsole = (name: string) => (): never => refuse(`${name} (console navigation)`);

export const openTab = noConsole('openTab');
export const openSubtab = noConsole('openSubtab');
export const closeTab = noConsole('closeTab');
export const focusTab = noConsole('focusTab');
export const getAllTabInfo = noConsole('getAllTabInfo');
export const getFocusedTabInfo = noConsole('getFocusedTabInfo');
export const getTabInfo = noConsole('getTabInfo');
export const refreshTab = noConsole('refreshTab');
export const setTabLabel = noConsole('setTabLabel');
export const setTabIcon = noConsole('setTabIcon');
export const setTabHighlighted = noConsole('setTabHighlighted');
export const disableTabClose = noConsole('disableTabClose');
export const isConsoleNavigation = async (): Promise<boolean> => false;
