import { standardProfileAllows } from '../standardProfiles.js';
import type { ObjectAction } from '../permissionGrants.js';
import type { Seeder } from './seeder.js';

/** Objects whose rights projects ask of a profile by query. */
const OBJECTS = 'Account Campaign Case Contact Contract Lead Opportunity Order Product2'.split(' ');

const FLAGS: readonly (readonly [string, ObjectAction])[] = [
    ['PermissionsRead', 'read'],
    ['PermissionsCreate', 'create'],
    ['PermissionsEdit', 'edit'],
    ['PermissionsDelete', 'delete'],
    ['PermissionsViewAllRecords', 'viewAll'],
    ['PermissionsModifyAllRecords', 'modifyAll']
];

/**
 * What a profile that comes with an org grants on common objects, as rows of `ObjectPermissions`. They are
 * only looked at: what users may do follows from the profile itself.
 */
export function seedProfilePermissions(
    seeder: Seeder,
    profile: string,
    permissionSetId: string | null
): void {
    if (permissionSetId === null) {
        return;
    }
    for (const object of OBJECTS) {
        const flags = FLAGS.map(
            ([flag, action]) => [flag, grants(profile, object, action)] as const
        );
        if (flags.some(([, isGranted]) => isGranted)) {
            seeder.ensure(
                'ObjectPermissions',
                { ParentId: permissionSetId, SobjectType: object },
                Object.fromEntries(flags)
            );
        }
    }
}

function grants(profile: string, object: string, action: ObjectAction): boolean {
    switch (profile) {
        case 'System Administrator':
            return true;
        case 'Read Only':
            return action === 'read';
        case 'Standard User':
        case 'Marketing User':
        case 'Contract Manager':
        case 'Solution Manager':
            return (
                action !== 'viewAll' &&
                action !== 'modifyAll' &&
                standardProfileAllows(profile.toLowerCase(), object, action)
            );
        default:
            return false;
    }
}
