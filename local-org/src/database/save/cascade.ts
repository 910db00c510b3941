import type { FieldDef, SObjectDef } from '../../schema/definitions.js';
import type { SObject } from '../../schema/sobject.js';
import { quoted } from '../../soql/storage.js';
import type { SaveServices } from './rows.js';

/** Lookups of the platform's own objects that delete or hold back with their parent. */
const STANDARD_CONSTRAINTS: Readonly<Record<string, FieldDef['deleteConstraint']>> = {
    'Contact.AccountId': 'Cascade',
    'Opportunity.AccountId': 'Cascade',
    'Asset.AccountId': 'Cascade',
    'Contract.AccountId': 'Cascade',
    'Order.AccountId': 'Restrict',
    'Case.AccountId': 'Restrict',
    'Case.ContactId': 'Restrict',
    'Task.WhatId': 'Cascade',
    'Event.WhatId': 'Cascade',
    'Note.ParentId': 'Cascade',
    'Attachment.ParentId': 'Cascade',
    'ContentDocumentLink.LinkedEntityId': 'Cascade',
    'OpportunityContactRole.OpportunityId': 'Cascade',
    'OpportunityContactRole.ContactId': 'Cascade',
    'AccountContactRelation.AccountId': 'Cascade',
    'AccountContactRelation.ContactId': 'Cascade',
    'CaseComment.ParentId': 'Cascade',
    'EmailMessage.ParentId': 'Cascade',
    'CampaignMemberStatus.CampaignId': 'Cascade',
    'GroupMember.GroupId': 'Cascade',
    'QueueSobject.QueueId': 'Cascade',
    'PermissionSetAssignment.PermissionSetId': 'Cascade',
    'ObjectPermissions.ParentId': 'Cascade',
    'FieldPermissions.ParentId': 'Cascade',
    'PermissionSetTabSetting.ParentId': 'Cascade',
    'SetupEntityAccess.ParentId': 'Cascade'
};

/** A note and its document are one thing under one id. */
const TWINS: Readonly<Record<string, string>> = {
    ContentDocument: 'ContentNote',
    ContentNote: 'ContentDocument'
};

export const twinOf = ({ name }: SObjectDef): string => TWINS[name] ?? '';

export interface Cascade {
    /** Why the record cannot be deleted, in the platform's words. */
    readonly refusal: string | null;
    readonly deletions: readonly { readonly object: SObjectDef; readonly ids: readonly string[] }[];
    /** Empties the lookups that pointed to deleted records. */
    clear(services: SaveServices): void;
}

/**
 * What goes with a record: details and cascading lookups to any depth. Their triggers do not fire, as on
 * the platform.
 */
export function cascadeOf(record: SObject, services: SaveServices): Cascade {
    const deletions: { object: SObjectDef; ids: string[] }[] = [];
    const lookups: { object: SObjectDef; field: FieldDef; ids: readonly string[] }[] = [];
    let refusal: string | null = null;
    const seen = new Set<string>([record.id!]);
    const visit = (parent: SObjectDef, ids: readonly string[]): void => {
        for (const { childObject, field: fieldName } of parent.childRelationships.values()) {
            if (!services.store.tables.exists(childObject)) {
                continue;
            }
            const child = services.schema.object(childObject);
            const field = child?.fieldsByName.get(fieldName.toLowerCase());
            if (child === undefined || field === undefined || field.formula !== undefined) {
                continue;
            }
            const children = services.store
                .loadBy(child, field, ids)
                .filter((other) => !seen.has(other.id!));
            if (children.length === 0) {
                continue;
            }
            switch (constraintOf(child, field)) {
                case 'Restrict':
                    refusal ??= refusalFor(record, child, children);
                    break;
                case 'Cascade': {
                    const childIds = children.map((other) => other.id!);
                    childIds.forEach((id) => seen.add(id));
                    deletions.push({ object: child, ids: childIds });
                    visit(child, childIds);
                    break;
                }
                default:
                    lookups.push({ object: child, field, ids });
            }
        }
    };
    visit(record.def, [record.id!]);
    const twin = services.schema.object(twinOf(record.def));
    if (twin !== undefined && services.store.tables.exists(twin.name)) {
        deletions.push({ object: twin, ids: [record.id!] });
        visit(twin, [record.id!]);
    }
    return {
        refusal,
        deletions,
        clear: ({ store }) => {
            for (const { object, field, ids } of lookups) {
                store.connection.run(
                    `UPDATE ${quoted(object.name)} SET ${quoted(field.name)} = NULL WHERE ${quoted(field.name)} IN (SELECT value FROM json_each(?))`,
                    [JSON.stringify(ids)]
                );
            }
        }
    };
}

function constraintOf(child: SObjectDef, field: FieldDef): FieldDef['deleteConstraint'] {
    if (field.type === 'MasterDetail') {
        return 'Cascade';
    }
    return STANDARD_CONSTRAINTS[`${child.name}.${field.name}`] ?? field.deleteConstraint;
}

function refusalFor(record: SObject, child: SObjectDef, children: readonly SObject[]): string {
    const nameOf = (other: SObject): string =>
        String(other.slots[other.def.nameField?.ordinal ?? -1] ?? other.id);
    return (
        `Your attempt to delete ${nameOf(record)} could not be completed because it is associated with the ` +
        `following ${child.pluralLabel.toLowerCase()}.: ${children.map(nameOf).join(', ')}\n`
    );
}
