import { SObject } from '../../../schema/sobject.js';
import { assign, valueOf, type Row, type SaveOptions, type SaveServices } from '../rows.js';
import { textValue } from './values.js';

/**
 * A user is assigned to the permission set that the user's profile owns, too.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_permissionsetassignment.htm
 */
export function assignProfile(row: Row, { access }: SaveOptions, services: SaveServices): void {
    const { next, old } = row;
    const profileId = next === null ? null : textValue(next, 'ProfileId');
    const object = services.schema.object('PermissionSetAssignment');
    if (object === undefined || (old !== null && valueOf(old, 'ProfileId') === profileId)) {
        return;
    }
    if (old !== null) {
        const assignee = object.fieldsByName.get('assigneeid')!;
        const former = ownedBy(textValue(old, 'ProfileId'), services);
        const stale = services.store
            .loadBy(object, assignee, [next!.id!])
            .filter((assignment) => valueOf(assignment, 'PermissionSetId') === former);
        services.store.erase(
            object,
            stale.map((assignment) => assignment.id!)
        );
    }
    const owned = ownedBy(profileId, services);
    if (owned !== null) {
        const assignment = new SObject(object);
        assign(assignment, 'AssigneeId', next!.id);
        assign(assignment, 'PermissionSetId', owned);
        services.saveInternally('insert', [assignment], access);
    }
}

function ownedBy(profileId: string | null, { schema, store }: SaveServices): string | null {
    const sets = schema.object('PermissionSet');
    const profile = sets?.fieldsByName.get('profileid');
    return sets === undefined || profile === undefined || profileId === null
        ? null
        : (store.loadBy(sets, profile, [profileId])[0]?.id ?? null);
}
