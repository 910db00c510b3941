/** Fields that the platform gives to every object of a kind. */
import { fieldDraft, type FieldDraft } from '../draft.js';

const readonly = { isCreateable: false, isUpdateable: false } as const;

export const idField = (label: string): FieldDraft =>
    fieldDraft({
        name: 'Id',
        label: `${label} ID`,
        type: 'Id',
        length: 18,
        isNillable: false,
        ...readonly
    });

export const ownerField = (): FieldDraft =>
    fieldDraft({
        name: 'OwnerId',
        label: 'Owner ID',
        type: 'Reference',
        length: 18,
        isNillable: false,
        referenceTo: ['Group', 'User'],
        relationshipName: 'Owner',
        deleteConstraint: 'Restrict'
    });

export const recordTypeField = (): FieldDraft =>
    fieldDraft({
        name: 'RecordTypeId',
        label: 'Record Type ID',
        type: 'Reference',
        length: 18,
        referenceTo: ['RecordType'],
        relationshipName: 'RecordType',
        deleteConstraint: 'Restrict'
    });

const userReference = (name: string, label: string): FieldDraft =>
    fieldDraft({
        name,
        label,
        type: 'Reference',
        length: 18,
        isNillable: false,
        referenceTo: ['User'],
        relationshipName: name.replace(/Id$/, ''),
        ...readonly
    });

const timestamp = (name: string, label: string): FieldDraft =>
    fieldDraft({ name, label, type: 'Datetime', isNillable: false, ...readonly });

export const isDeletedField = (): FieldDraft =>
    fieldDraft({
        name: 'IsDeleted',
        label: 'Deleted',
        type: 'Boolean',
        isNillable: false,
        ...readonly
    });

export const createdFields = (): FieldDraft[] => [
    timestamp('CreatedDate', 'Created Date'),
    userReference('CreatedById', 'Created By ID')
];

export const auditFields = (): FieldDraft[] => [
    ...createdFields(),
    timestamp('LastModifiedDate', 'Last Modified Date'),
    userReference('LastModifiedById', 'Last Modified By ID'),
    timestamp('SystemModstamp', 'System Modstamp')
];

export const viewedFields = (hasActivities: boolean): FieldDraft[] => [
    ...(hasActivities
        ? [
              fieldDraft({
                  name: 'LastActivityDate',
                  label: 'Last Activity Date',
                  type: 'Date',
                  ...readonly
              })
          ]
        : []),
    fieldDraft({
        name: 'LastViewedDate',
        label: 'Last Viewed Date',
        type: 'Datetime',
        ...readonly
    }),
    fieldDraft({
        name: 'LastReferencedDate',
        label: 'Last Referenced Date',
        type: 'Datetime',
        ...readonly
    })
];

/** @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_custom_metadata_types.htm */
export const customMetadataFields = (label: string): FieldDraft[] => {
    const text = (name: string, labelText: string, length: number, isNameField = false) =>
        fieldDraft({
            name,
            label: labelText,
            type: 'String',
            length,
            isNameField,
            isNillable: name === 'NamespacePrefix',
            ...readonly
        });
    return [
        idField(label),
        // Writeable in memory: tests build records with `new X__mdt(DeveloperName = …)`.
        { ...text('DeveloperName', 'Custom Metadata Record Name', 40, true), isCreateable: true },
        { ...text('MasterLabel', 'Label', 40), isCreateable: true },
        {
            ...fieldDraft({
                name: 'Language',
                label: 'Master Language',
                type: 'Picklist',
                length: 40,
                picklist: []
            }),
            ...readonly
        },
        text('NamespacePrefix', 'Namespace Prefix', 15),
        text('Label', 'Label', 40),
        text('QualifiedApiName', 'Qualified API Name', 70),
        timestamp('SystemModstamp', 'System Modstamp')
    ];
};

export const eventFields = (): FieldDraft[] => [
    fieldDraft({ name: 'ReplayId', label: 'Replay ID', type: 'String', length: 1000, ...readonly }),
    fieldDraft({ name: 'EventUuid', label: 'Event UUID', type: 'String', length: 36, ...readonly }),
    ...createdFields()
];

export const setupOwnerField = (): FieldDraft =>
    fieldDraft({
        name: 'SetupOwnerId',
        label: 'Location',
        type: 'Reference',
        length: 18,
        referenceTo: ['Organization', 'Profile', 'User'],
        relationshipName: 'SetupOwner',
        isNillable: false
    });
