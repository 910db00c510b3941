/** What permission sets and profiles grant, added up for one user. */
import type { ObjectPermission, PermissionSet } from '../metadata/model.js';

/** `available`: in the app launcher, not in the navigation bar of apps. */
export type TabVisibility = 'visible' | 'available' | 'hidden';

export type ObjectAction = 'read' | 'create' | 'edit' | 'delete' | 'viewAll' | 'modifyAll';

/** Adds up grants; nothing takes away, except a muting permission set in its group. */
export class Grants {
    readonly #objects = new Map<string, Set<ObjectAction>>();
    readonly #readable = new Set<string>();
    readonly #editable = new Set<string>();
    readonly #allFields = new Set<string>();
    readonly #customPermissions = new Set<string>();
    readonly #classes = new Set<string>();
    readonly #principals = new Set<string>();
    readonly #userPermissions = new Set<string>();
    readonly #named = new Set<string>();
    readonly #tabs = new Map<string, TabVisibility>();

    addSet(set: PermissionSet, muting: readonly PermissionSet[] = []): void {
        const isMuted = (
            list: (other: PermissionSet) => readonly { name: string; isEnabled: boolean }[],
            name: string
        ) =>
            muting.some((other) =>
                list(other).some((entry) => entry.isEnabled && same(entry.name, name))
            );
        for (const permission of set.objectPermissions) {
            const muted = muting.flatMap((other) =>
                other.objectPermissions.filter((entry) => same(entry.object, permission.object))
            );
            this.addObject(permission.object, actionsOf(permission, muted));
            if (permission.viewAllFields) {
                this.#allFields.add(permission.object.toLowerCase());
            }
        }
        for (const { object, field, readable, editable } of set.fieldPermissions) {
            const muted = muting.flatMap((other) =>
                other.fieldPermissions.filter(
                    (entry) => same(entry.object, object) && same(entry.field, field)
                )
            );
            this.addField(
                object,
                field,
                readable && !muted.some((entry) => entry.readable),
                editable && !muted.some((entry) => entry.editable)
            );
        }
        for (const { name, isEnabled } of set.customPermissions) {
            if (isEnabled && !isMuted((other) => other.customPermissions, name)) {
                this.addCustomPermission(name);
            }
        }
        for (const { name, isEnabled } of set.classAccesses) {
            if (isEnabled && !isMuted((other) => other.classAccesses, name)) {
                this.addClass(name);
            }
        }
        for (const { name, isEnabled } of set.userPermissions) {
            if (isEnabled && !isMuted((other) => other.userPermissions, name)) {
                this.addUserPermission(name);
            }
        }
        for (const { tab, visibility } of set.tabSettings) {
            this.addTab(tab, visibility);
        }
        for (const access of set.externalCredentialPrincipalAccesses) {
            if (access.isEnabled) {
                this.#principals.add(
                    `${access.externalCredential}-${access.principal}`.toLowerCase()
                );
            }
        }
        for (const list of [
            set.pageAccesses,
            set.flowAccesses,
            set.customMetadataTypeAccesses,
            set.customSettingAccesses
        ]) {
            for (const { name, isEnabled } of list) {
                if (isEnabled) {
                    this.#named.add(name.toLowerCase());
                }
            }
        }
    }

    addObject(object: string, actions: Iterable<ObjectAction>): void {
        const key = object.toLowerCase();
        const all = this.#objects.get(key) ?? new Set();
        for (const action of actions) {
            all.add(action);
        }
        this.#objects.set(key, all);
    }

    addField(object: string, field: string, readable: boolean, editable: boolean): void {
        const key = `${object}.${field}`.toLowerCase();
        if (readable || editable) {
            this.#readable.add(key);
        }
        if (editable) {
            this.#editable.add(key);
        }
    }

    addCustomPermission(name: string): void {
        this.#customPermissions.add(name.toLowerCase());
    }

    addClass(name: string): void {
        this.#classes.add(name.toLowerCase());
    }

    addUserPermission(name: string): void {
        this.#userPermissions.add(name.toLowerCase());
    }

    /** In the words of permission sets (`Visible`, `Available`) or of profiles (`DefaultOn`, `DefaultOff`). */
    addTab(tab: string, setting: string): void {
        const visibility = TAB_SETTINGS[setting.toLowerCase()];
        if (visibility === undefined) {
            return;
        }
        const before = this.#tabs.get(tab.toLowerCase()) ?? 'hidden';
        const isMore = TAB_ORDER.indexOf(visibility) > TAB_ORDER.indexOf(before);
        this.#tabs.set(tab.toLowerCase(), isMore ? visibility : before);
    }

    /**
     * The most that anything held says. A custom tab that nothing mentions is hidden, as it is after a
     * deployment without profiles, from administrators too; standard tabs are there unless they are hidden.
     * @see https://help.salesforce.com/s/articleView?id=platform.permissions_tab_settings_ref.htm
     */
    tabVisibility(tab: string): TabVisibility {
        return (
            this.#tabs.get(tab.toLowerCase()) ??
            (tab.toLowerCase().startsWith('standard-') ? 'visible' : 'hidden')
        );
    }

    hasObject(object: string, action: ObjectAction): boolean {
        return this.#objects.get(object.toLowerCase())?.has(action) ?? false;
    }

    hasField(object: string, field: string, action: 'read' | 'edit'): boolean {
        const key = `${object}.${field}`.toLowerCase();
        return action === 'edit'
            ? this.#editable.has(key)
            : this.#readable.has(key) || this.#allFields.has(object.toLowerCase());
    }

    hasCustomPermission(name: string): boolean {
        return this.#customPermissions.has(name.toLowerCase());
    }

    hasClass(name: string): boolean {
        return this.#classes.has(name.toLowerCase());
    }

    hasUserPermission(name: string): boolean {
        return this.#userPermissions.has(name.toLowerCase());
    }

    hasPrincipal(credential: string, principal: string): boolean {
        return this.#principals.has(`${credential}-${principal}`.toLowerCase());
    }

    /** Pages, flows, custom metadata types, custom settings. */
    hasNamed(name: string): boolean {
        return this.#named.has(name.toLowerCase());
    }

    get customPermissions(): ReadonlySet<string> {
        return this.#customPermissions;
    }
}

const TAB_SETTINGS: Readonly<Record<string, TabVisibility>> = {
    visible: 'visible',
    defaulton: 'visible',
    available: 'available',
    defaultoff: 'available',
    hidden: 'hidden'
};

const TAB_ORDER: readonly TabVisibility[] = ['hidden', 'available', 'visible'];

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function actionsOf(
    permission: ObjectPermission,
    muted: readonly ObjectPermission[]
): ObjectAction[] {
    const flags: readonly [ObjectAction, (entry: ObjectPermission) => boolean][] = [
        ['read', (entry) => entry.allowRead],
        ['create', (entry) => entry.allowCreate],
        ['edit', (entry) => entry.allowEdit],
        ['delete', (entry) => entry.allowDelete],
        ['viewAll', (entry) => entry.viewAllRecords],
        ['modifyAll', (entry) => entry.modifyAllRecords]
    ];
    return flags
        .filter(([, flag]) => flag(permission) && !muted.some(flag))
        .map(([action]) => action);
}
