import type { ProjectModel } from '../metadata/model.js';
import type { Schema } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import { NotSupported } from '../shared/notSupported.js';
import { ApexDatetime } from '../shared/values/index.js';
import type { Permissions } from './permissions.js';
import type { FormulaUser } from './projectFormulas.js';
import type { RecordStore } from './recordStore.js';

interface GlobalSources {
    readonly schema: Schema;
    readonly model: ProjectModel;
    readonly store: RecordStore;
    readonly permissions: Permissions;
    user(): FormulaUser;
    organizationId(): string | null;
}

/** `$User.UITheme` and `$User.UIThemeDisplayed` where Lightning Experience is on. */
const LIGHTNING = 'Theme4d';

/** `$User.Alias`, `$Permission.X`, `$Setup.S__c.F__c` … as formulas name them. */
export function globalValue(names: readonly string[], sources: GlobalSources): unknown {
    const [root, first, second, third] = names;
    const user = (): SObject | null => row('User', sources.user().id, sources);
    switch (root!.toLowerCase()) {
        case '$user':
            if (first?.toLowerCase().startsWith('uitheme') === true) {
                return LIGHTNING;
            }
            return follow(user(), names.slice(1), sources);
        case '$profile':
            return follow(
                row('Profile', text(user(), 'ProfileId'), sources),
                names.slice(1),
                sources
            );
        case '$userrole':
            return follow(
                row('UserRole', text(user(), 'UserRoleId'), sources),
                names.slice(1),
                sources
            );
        case '$organization':
            return follow(
                row('Organization', sources.organizationId(), sources),
                names.slice(1),
                sources
            );
        case '$permission':
            return sources.permissions.hasCustomPermission(sources.user().id, first!);
        case '$label':
            return labelOf(names.at(-1)!, sources.model);
        case '$setup':
            return setting(first!, second!, sources);
        case '$custommetadata':
            return metadata(first!, second!, third!, sources);
        case '$api':
            return apiUrl(first!, sources.organizationId());
        case '$system':
            return new ApexDatetime(Date.UTC(1900, 0, 1));
        case '$objecttype':
            return names.length > 2 ? names[2]! : first!;
        default:
            throw new NotSupported(`${root} in a formula`);
    }
}

/** `$Api.Partner_Server_URL_260`: where the SOAP interface of version 26.0 would be. */
function apiUrl(name: string, organizationId: string | null): string {
    const version = (Number(/\d+$/.exec(name)?.[0] ?? 0) / 10).toFixed(1);
    const kind = /^enterprise/i.test(name) ? 'c' : 'u';
    return `https://local-org.my.salesforce.com/services/Soap/${kind}/${version}/${(organizationId ?? '').slice(0, 15)}`;
}

const labelOf = (name: string, model: ProjectModel): string | null =>
    model.labels.find((label) => label.name.toLowerCase() === name.toLowerCase())?.value ?? null;

function row(
    objectName: string,
    id: string | null,
    { schema, store }: GlobalSources
): SObject | null {
    const object = schema.object(objectName);
    return object === undefined || id === null ? null : (store.load(object, [id]).get(id) ?? null);
}

function value(record: SObject | null, name: string): unknown {
    const field = record?.def.fieldsByName.get(name.toLowerCase());
    return field === undefined ? null : (record!.slots[field.ordinal] ?? null);
}

const text = (record: SObject | null, name: string): string | null => {
    const found = value(record, name);
    return typeof found === 'string' ? found : null;
};

function follow(record: SObject | null, path: readonly string[], sources: GlobalSources): unknown {
    const [first, ...rest] = path as [string, ...string[]];
    if (rest.length === 0) {
        return value(record, first);
    }
    const reference = record?.def.relationshipsByName.get(first.toLowerCase());
    const id = reference === undefined ? null : text(record, reference.name);
    const target = id === null ? undefined : sources.schema.objectByKeyPrefix(id.slice(0, 3));
    return follow(target === undefined ? null : row(target.name, id, sources), rest, sources);
}

/** A hierarchy setting: the user's own row, else the profile's, else the org's; field by field. */
function setting(objectName: string, fieldName: string, sources: GlobalSources): unknown {
    const object = sources.schema.object(objectName);
    const owner = object?.fieldsByName.get('setupownerid');
    if (object === undefined || owner === undefined) {
        return null;
    }
    const user = sources.user().id;
    const profile = text(row('User', user, sources), 'ProfileId');
    for (const id of [user, profile, sources.organizationId()]) {
        const [found] = id === null ? [] : sources.store.loadBy(object, owner, [id]);
        const result = value(found ?? null, fieldName);
        if (result !== null) {
            return result;
        }
    }
    return null;
}

function metadata(
    objectName: string,
    record: string,
    fieldName: string,
    sources: GlobalSources
): unknown {
    const object = sources.schema.object(objectName);
    const name = object?.fieldsByName.get('developername');
    const [found] =
        object === undefined || name === undefined
            ? []
            : sources.store.loadBy(object, name, [record]);
    return value(found ?? null, fieldName);
}
