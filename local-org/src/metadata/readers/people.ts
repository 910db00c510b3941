import type { GroupMembers, SharingRule } from '../model.js';
import type { Reader } from '../modelDraft.js';
import { child, childrenNamed, flagAt, textAt, textsAt, type XmlElement } from '../xml.js';

export const readQueue: Reader = (root, file, { model }) => {
    model.queues.push({
        name: file.name,
        label: textAt(root, 'name') ?? file.name,
        email: textAt(root, 'email'),
        sendsEmailToMembers: flagAt(root, 'doesSendEmailToMembers'),
        objects: childrenNamed(root, 'queueSobject').map(
            (element) => textAt(element, 'sobjectType') ?? ''
        ),
        members: readMembers(child(root, 'queueMembers')),
        position: root.position
    });
};

export const readGroup: Reader = (root, file, { model }) => {
    model.groups.push({
        name: file.name,
        label: textAt(root, 'name') ?? file.name,
        doesIncludeBosses: flagAt(root, 'doesIncludeBosses', true),
        // Members of public groups are no metadata; some projects keep them in files all the same.
        members: readMembers(child(root, 'groupMembers') ?? root),
        position: root.position
    });
};

/** `<users><user>…`, `<roles><role>…`, `<roleAndSubordinates>…`, `<publicGroups><publicGroup>…` */
function readMembers(root: XmlElement | undefined): GroupMembers {
    const under = (element: string, item: string) =>
        root === undefined
            ? []
            : childrenNamed(root, element).flatMap((found) => textsAt(found, item));
    return {
        users: under('users', 'user'),
        roles: under('roles', 'role'),
        rolesAndSubordinates: [
            ...under('roleAndSubordinates', 'roleAndSubordinate'),
            ...under('roleAndSubordinatesInternal', 'roleAndSubordinateInternal')
        ],
        groups: under('publicGroups', 'publicGroup')
    };
}

export const readRole: Reader = (root, file, { model }) => {
    model.roles.push({
        name: file.name,
        label: textAt(root, 'name') ?? file.name,
        parentRole: textAt(root, 'parentRole'),
        opportunityAccess: textAt(root, 'opportunityAccessLevel'),
        caseAccess: textAt(root, 'caseAccessLevel'),
        contactAccess: textAt(root, 'contactAccessLevel'),
        position: root.position
    });
};

const KINDS: Readonly<Record<string, SharingRule['kind']>> = {
    sharingCriteriaRules: 'criteria',
    sharingOwnerRules: 'owner',
    sharingGuestRules: 'guest',
    sharingTerritoryRules: 'territory'
};

export const readSharingRules: Reader = (root, file, { model }) => {
    model.sharingRules.push({
        object: file.name,
        rules: root.children
            .filter((element) => KINDS[element.name] !== undefined)
            .map((element) => ({
                kind: KINDS[element.name]!,
                name: textAt(element, 'fullName') ?? '',
                label: textAt(element, 'label') ?? '',
                accessLevel: textAt(element, 'accessLevel') ?? 'Read',
                accountSettings: Object.fromEntries(
                    (child(element, 'accountSettings')?.children ?? []).map((setting) => [
                        setting.name,
                        setting.text.trim()
                    ])
                ),
                sharedTo: partyOf(child(element, 'sharedTo')) ?? { kind: '', name: '' },
                sharedFrom: partyOf(child(element, 'sharedFrom')),
                booleanFilter: textAt(element, 'booleanFilter'),
                criteria: childrenNamed(element, 'criteriaItems').map((item) => ({
                    field: textAt(item, 'field') ?? '',
                    operation: textAt(item, 'operation') ?? 'equals',
                    value: textAt(item, 'value') ?? ''
                })),
                position: element.position
            })),
        position: root.position
    });
};

/** `<sharedTo><group>Managers</group></sharedTo>`; `<allInternalUsers></allInternalUsers>` has no name. */
function partyOf(element: XmlElement | undefined): { kind: string; name: string } | undefined {
    const party = element?.children[0];
    return party === undefined ? undefined : { kind: party.name, name: party.text.trim() };
}
