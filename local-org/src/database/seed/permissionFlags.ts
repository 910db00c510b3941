import type { NameAccess } from '../../metadata/model.js';
import type { SObjectDef } from '../../schema/definitions.js';

const PREFIX = 'Permissions';

/** An administrator's profile has all but these. */
const NOT_OF_ADMINISTRATORS = new Set(['PasswordNeverExpires']);

/** `PermissionsApiEnabled` and the like of the administrator's row: what code looks for when it asks who may what. */
export const administratorFlags = (object: SObjectDef | undefined): Record<string, boolean> =>
    flags(object, (name) => !NOT_OF_ADMINISTRATORS.has(name));

/** What users of the profile Standard User may do in every org. */
export const standardUserFlags = (object: SObjectDef | undefined): Record<string, boolean> =>
    flags(object, (name) => STANDARD_USER.has(name));

const STANDARD_USER = new Set([
    'ActivateOrder',
    'AllowUniversalSearch',
    'ApiEnabled',
    'ChatterFileLink',
    'ChatterInternalUser',
    'ChatterInviteExternalUsers',
    'ChatterOwnGroups',
    'EditEvent',
    'EditTask',
    'EnableNotifications',
    'ExportReport',
    'LightningExperienceUser',
    'MassInlineEdit',
    'RunReports',
    'SelectFilesFromSalesforce',
    'SubmitMacrosAllowed',
    'ViewHelpLink',
    'ViewSetup'
]);

/** The flags of a permission set's or profile's row that its metadata turns on. */
export function permissionFlags(
    object: SObjectDef | undefined,
    permissions: readonly NameAccess[]
): Record<string, boolean> {
    const granted = new Set(
        permissions.filter(({ isEnabled }) => isEnabled).map(({ name }) => name.toLowerCase())
    );
    return flags(object, (name) => granted.has(name.toLowerCase()));
}

function flags(
    object: SObjectDef | undefined,
    isGranted: (name: string) => boolean
): Record<string, boolean> {
    const names = (object?.fields ?? [])
        .filter(({ name, type }) => type === 'Boolean' && name.startsWith(PREFIX))
        .map(({ name }) => name);
    return Object.fromEntries(names.map((name) => [name, isGranted(name.slice(PREFIX.length))]));
}
