import type { Diagnostic } from '../../shared/diagnostic.js';
import type { ObjectMetadata } from '../../metadata/model.js';
import type { ChildRelationship, ObjectKind, SharingModel } from '../definitions.js';
import { fieldDraft, type FieldDraft, type ObjectDraft } from '../draft.js';
import { pluralOf } from '../standard/rules.js';
import { customField, type FieldContext, withParts } from './customFields.js';
import {
    auditFields,
    createdFields,
    customMetadataFields,
    eventFields,
    idField,
    isDeletedField,
    ownerField,
    recordTypeField,
    setupOwnerField,
    viewedFields
} from './systemFields.js';

/** What kind of object a name and its settings make. */
export function kindOfCustom(object: ObjectMetadata): ObjectKind {
    if (/__mdt$/i.test(object.name)) {
        return 'customMetadata';
    }
    if (/__e$/i.test(object.name)) {
        return 'platformEvent';
    }
    switch (object.settings?.customSettingsType) {
        case undefined:
            return 'custom';
        case 'List':
            return 'customSettingList';
        default:
            return 'customSettingHierarchy';
    }
}

/** A big object is a custom object with neither name, owner nor sharing; rows come by `insertImmediate`. */
export const isBigObject = (name: string): boolean => /__b$/i.test(name);

/** An object of the project's own, with the fields that the platform adds to its kind. */
export function customObject(
    object: ObjectMetadata,
    keyPrefix: string,
    context: FieldContext
): ObjectDraft {
    const kind = kindOfCustom(object);
    const settings = object.settings;
    const label = settings?.label ?? object.name.replace(/__\w+$/, '').replaceAll('_', ' ');
    const fields = object.fields
        .map((field) => customField(field, context))
        .filter((field) => field !== null)
        .flatMap(withParts);
    const isDetail = fields.some((field) => field.type === 'MasterDetail');
    const isData = kind === 'custom' && !isBigObject(object.name);
    const sharing: SharingModel = isDetail
        ? 'ControlledByParent'
        : (settings?.sharingModel ?? 'ReadWrite');
    return {
        name: object.name,
        label,
        pluralLabel: settings?.pluralLabel ?? pluralOf(label),
        kind,
        keyPrefix,
        sharingModel: sharing,
        fields: [
            ...systemFieldsFor(kind, object, label, isDetail, context),
            ...(isData && object.recordTypes.length > 0 ? [recordTypeField()] : []),
            ...fields
        ],
        sharingReasons: object.sharingReasons.map(({ name, label: text }) => ({
            value: /__c$/i.test(name) ? name : `${name}__c`,
            label: text,
            isDefault: false,
            isActive: true
        })),
        children: isData ? childrenOfCustom(object, isDetail) : [],
        validationRules: object.validationRules.map((rule) => ({
            ...rule,
            file: rule.position.file,
            position: rule.formulaPosition
        })),
        recordTypes: object.recordTypes,
        fieldSets: object.fieldSets,
        publishBehavior:
            kind === 'platformEvent'
                ? (settings?.publishBehavior ?? 'PublishAfterCommit')
                : undefined,
        isQueryable: kind !== 'platformEvent',
        isCreateable: kind !== 'customMetadata',
        isUpdateable: kind !== 'customMetadata' && kind !== 'platformEvent',
        isDeletable: kind !== 'customMetadata' && kind !== 'platformEvent',
        isSetup: false,
        description: settings?.description,
        features: {
            hasHistory: settings?.enableHistory ?? false,
            hasFeeds: settings?.enableFeeds ?? false,
            hasActivities: settings?.enableActivities ?? false,
            isVirtual: false
        }
    };
}

function systemFieldsFor(
    kind: ObjectKind,
    object: ObjectMetadata,
    label: string,
    isDetail: boolean,
    context: FieldContext
): FieldDraft[] {
    switch (kind) {
        case 'customMetadata':
            return customMetadataFields(label);
        case 'platformEvent':
            return eventFields();
        case 'customSettingList':
        case 'customSettingHierarchy':
            return [
                idField(label),
                isDeletedField(),
                fieldDraft({
                    name: 'Name',
                    label: 'Name',
                    type: 'String',
                    length: 80,
                    isNameField: true,
                    isRequired: kind === 'customSettingList'
                }),
                setupOwnerField(),
                ...auditFields()
            ];
        default:
            if (isBigObject(object.name)) {
                return [idField(label), ...createdFields()];
            }
            return [
                idField(label),
                ...(isDetail ? [] : [ownerField()]),
                isDeletedField(),
                nameField(object, context),
                ...auditFields(),
                ...viewedFields(object.settings?.enableActivities ?? false)
            ];
    }
}

function nameField(object: ObjectMetadata, context: FieldContext): FieldDraft {
    const metadata = object.settings?.nameField;
    if (object.settings !== null && metadata === undefined) {
        context.report(missingNameField(object));
    }
    const isAutoNumber = metadata?.type === 'AutoNumber';
    return fieldDraft({
        name: 'Name',
        label: metadata?.label ?? 'Name',
        type: isAutoNumber ? 'AutoNumber' : 'String',
        length: isAutoNumber ? 80 : (metadata?.length ?? 80),
        isNameField: true,
        isNillable: !isAutoNumber,
        ...(isAutoNumber ? { displayFormat: metadata.displayFormat ?? '{0}' } : {})
    });
}

const missingNameField = (object: ObjectMetadata): Diagnostic => ({
    severity: 'warning',
    message: `Object ${object.name} has no nameField; a text field of 80 characters is assumed`,
    position: object.position
});

/** Relationships that the platform gives a custom object, by what is switched on for it. */
function childrenOfCustom(object: ObjectMetadata, isDetail: boolean): ChildRelationship[] {
    const base = object.name.replace(/__c$/i, '');
    const child = (name: string, childObject: string, field: string) => ({
        name,
        childObject,
        field
    });
    return [
        ...(object.settings?.enableActivities === true
            ? [
                  child('ActivityHistories', 'ActivityHistory', 'WhatId'),
                  child('Events', 'Event', 'WhatId'),
                  child('OpenActivities', 'OpenActivity', 'WhatId'),
                  child('Tasks', 'Task', 'WhatId'),
                  child('Emails', 'EmailMessage', 'RelatedToId')
              ]
            : []),
        child('AttachedContentDocuments', 'AttachedContentDocument', 'LinkedEntityId'),
        child('Attachments', 'Attachment', 'ParentId'),
        child('CombinedAttachments', 'CombinedAttachment', 'ParentId'),
        child('ContentDocumentLinks', 'ContentDocumentLink', 'LinkedEntityId'),
        child('DuplicateRecordItems', 'DuplicateRecordItem', 'RecordId'),
        child('FeedSubscriptionsForEntity', 'EntitySubscription', 'ParentId'),
        ...(object.settings?.enableFeeds === true
            ? [child('Feeds', `${base}__Feed`, 'ParentId')]
            : []),
        ...(object.settings?.enableHistory === true
            ? [child('Histories', `${base}__History`, 'ParentId')]
            : []),
        child('Notes', 'Note', 'ParentId'),
        child('NotesAndAttachments', 'NoteAndAttachment', 'ParentId'),
        child('ProcessInstances', 'ProcessInstance', 'TargetObjectId'),
        child('ProcessSteps', 'ProcessInstanceHistory', 'TargetObjectId'),
        child('RecordActions', 'RecordAction', 'RecordId'),
        ...(isDetail ? [] : [child('Shares', `${base}__Share`, 'ParentId')]),
        child('TopicAssignments', 'TopicAssignment', 'EntityId')
    ];
}
