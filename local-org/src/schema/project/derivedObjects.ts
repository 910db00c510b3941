/** `X__Share`, `X__History`, `X__Feed` and `X__ChangeEvent` of a custom object. */
import { fieldDraft, type FieldDraft, type ObjectDraft } from '../draft.js';
import type { ObjectKind } from '../definitions.js';
import { isBigObject } from './customObject.js';
import { standardValues } from '../standard/details.js';
import { createdFields, idField, isDeletedField } from './systemFields.js';

/** Those that the object's settings call for. */
export function derivedObjects(parent: ObjectDraft): ObjectDraft[] {
    if (parent.kind !== 'custom' || isBigObject(parent.name)) {
        return [];
    }
    return [
        ...(parent.sharingModel === 'ControlledByParent' ? [] : [shareObject(parent)]),
        ...(parent.features?.hasHistory === true ? [historyObject(parent)] : []),
        ...(parent.features?.hasFeeds === true ? [feedObject(parent)] : []),
        changeEventObject(parent)
    ];
}

const baseName = (parent: ObjectDraft): string => parent.name.replace(/__c$/i, '');

function derived(
    parent: ObjectDraft,
    suffix: string,
    kind: ObjectKind,
    keyPrefix: string | null,
    fields: FieldDraft[],
    isWriteable: boolean
): ObjectDraft {
    const words: Record<string, string> = {
        __Share: 'Share',
        __History: 'History',
        __Feed: 'Feed',
        __ChangeEvent: 'Change Event'
    };
    const label = `${words[suffix]}: ${parent.label}`;
    return {
        name: `${baseName(parent)}${suffix}`,
        label,
        pluralLabel: label,
        kind,
        keyPrefix,
        sharingModel: 'ControlledByParent',
        fields,
        children: [],
        validationRules: [],
        recordTypes: [],
        fieldSets: [],
        isQueryable: kind !== 'changeEvent',
        isCreateable: isWriteable,
        isUpdateable: isWriteable,
        isDeletable: isWriteable,
        isSetup: false
    };
}

const parentField = (parent: ObjectDraft, isWriteable: boolean): FieldDraft =>
    fieldDraft({
        name: 'ParentId',
        label: `${parent.label} ID`,
        type: 'Reference',
        length: 18,
        referenceTo: [parent.name],
        relationshipName: 'Parent',
        deleteConstraint: 'Cascade',
        isRequired: isWriteable,
        isCreateable: isWriteable,
        isUpdateable: false
    });

const readonlyText = (name: string, label: string, length = 255): FieldDraft =>
    fieldDraft({ name, label, type: 'String', length, isCreateable: false, isUpdateable: false });

/** @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_bulk_sharing_creating_with_apex.htm */
function shareObject(parent: ObjectDraft): ObjectDraft {
    const audit = [
        fieldDraft({
            name: 'LastModifiedDate',
            label: 'Last Modified Date',
            type: 'Datetime',
            isCreateable: false,
            isUpdateable: false
        }),
        fieldDraft({
            name: 'LastModifiedById',
            label: 'Last Modified By ID',
            type: 'Reference',
            length: 18,
            referenceTo: ['User'],
            relationshipName: 'LastModifiedBy',
            isCreateable: false,
            isUpdateable: false
        })
    ];
    return derived(
        parent,
        '__Share',
        'share',
        '02c',
        [
            idField('Share'),
            parentField(parent, true),
            fieldDraft({
                name: 'AccessLevel',
                label: 'Access Level',
                type: 'Picklist',
                length: 40,
                isRequired: true,
                picklist: standardValues('accessLevel').filter(({ value }) => value !== 'None'),
                isRestrictedPicklist: true
            }),
            fieldDraft({
                name: 'UserOrGroupId',
                label: 'User/Group ID',
                type: 'Reference',
                length: 18,
                isRequired: true,
                isUpdateable: false,
                referenceTo: ['Group', 'User'],
                relationshipName: 'UserOrGroup',
                deleteConstraint: 'Cascade'
            }),
            fieldDraft({
                name: 'RowCause',
                label: 'Row Cause',
                type: 'Picklist',
                length: 40,
                isUpdateable: false,
                picklist: [...standardValues('rowCause'), ...(parent.sharingReasons ?? [])]
            }),
            ...audit,
            isDeletedField()
        ],
        true
    );
}

function historyObject(parent: ObjectDraft): ObjectDraft {
    const value = (name: string, label: string) =>
        fieldDraft({
            name,
            label,
            type: 'AnyType',
            length: 255,
            isCreateable: false,
            isUpdateable: false
        });
    return derived(
        parent,
        '__History',
        'history',
        '017',
        [
            idField('History'),
            isDeletedField(),
            parentField(parent, false),
            ...createdFields(),
            readonlyText('Field', 'Changed Field'),
            readonlyText('DataType', 'Datatype'),
            value('OldValue', 'Old Value'),
            value('NewValue', 'New Value')
        ],
        false
    );
}

function feedObject(parent: ObjectDraft): ObjectDraft {
    return derived(
        parent,
        '__Feed',
        'standard',
        '0D5',
        [
            idField('Feed Item'),
            parentField(parent, false),
            readonlyText('Type', 'Feed Item Type', 40),
            ...createdFields(),
            isDeletedField(),
            readonlyText('Title', 'Title'),
            fieldDraft({
                name: 'Body',
                label: 'Body',
                type: 'LongTextArea',
                length: 10000,
                isCreateable: false,
                isUpdateable: false
            })
        ],
        false
    );
}

/** @see https://developer.salesforce.com/docs/atlas.en-us.change_data_capture.meta/change_data_capture/cdc_message_structure.htm */
function changeEventObject(parent: ObjectDraft): ObjectDraft {
    return derived(
        parent,
        '__ChangeEvent',
        'changeEvent',
        null,
        [
            idField('Change Event'),
            readonlyText('ReplayId', 'Replay ID', 1000),
            fieldDraft({
                name: 'ChangeEventHeader',
                label: 'Change Event Header',
                type: 'AnyType',
                isCreateable: false,
                isUpdateable: false
            }),
            ...parent.fields
                .filter((field) => field.name !== 'Id' && field.formula === undefined)
                .map((field) => ({ ...field, isRequired: false, isNameField: false }))
        ],
        false
    );
}
