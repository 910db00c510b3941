import type { FieldDef, FieldType, SObjectDef } from '../../../schema/definitions.js';
import { canRead, objectNamed, UiError, type UiData } from './uiData.js';
import { iconOf } from './icons.js';

/** The record type of objects that have none. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
    Id: 'String',
    String: 'String',
    TextArea: 'TextArea',
    LongTextArea: 'TextArea',
    Html: 'TextArea',
    EncryptedText: 'EncryptedString',
    Email: 'Email',
    Phone: 'Phone',
    Url: 'Url',
    Picklist: 'Picklist',
    MultiselectPicklist: 'MultiPicklist',
    Combobox: 'ComboBox',
    Boolean: 'Boolean',
    Integer: 'Int',
    Long: 'Long',
    Double: 'Double',
    Currency: 'Currency',
    Percent: 'Percent',
    Date: 'Date',
    Datetime: 'DateTime',
    Time: 'Time',
    Base64: 'Base64',
    Location: 'Location',
    Address: 'Address',
    Reference: 'Reference',
    MasterDetail: 'Reference',
    MetadataRelationship: 'Reference',
    AutoNumber: 'String',
    JunctionIdList: 'String',
    AnyType: 'AnyType'
};

export const dataTypeOf = (field: FieldDef): string => DATA_TYPES[field.type];

/** Compound values are their parts: pages and saves never see them whole. */
export const isCompound = (field: FieldDef): boolean =>
    field.type === 'Address' || field.type === 'Location' || field.type === 'Base64';

export function readableFields(data: UiData, def: SObjectDef): FieldDef[] {
    return def.fields.filter((field) => !isCompound(field) && canRead(data, def, field));
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_object_info.htm */
export function objectInfo(data: UiData, params: { objectApiName?: unknown }): object {
    const def = objectNamed(data, params.objectApiName);
    const recordTypes = recordTypesOf(data, def);
    const fields = readableFields(data, def).map((field) => [
        field.name,
        fieldInfo(data, def, field)
    ]);
    const icon = iconOf(data, def);
    return {
        apiName: def.name,
        associateEntityType: null,
        associateParentEntity: null,
        childRelationships: [...def.childRelationships.values()].map((child) => ({
            childObjectApiName: child.childObject,
            fieldName: child.field,
            junctionIdListNames: [],
            junctionReferenceTo: [],
            relationshipName: child.name
        })),
        createable: def.isCreateable && data.can('create', def.name),
        custom: def.name.endsWith('__c'),
        defaultRecordTypeId: defaultRecordType(recordTypes),
        deletable: def.isDeletable && data.can('delete', def.name),
        dependentFields: {},
        feedEnabled: false,
        fields: Object.fromEntries(fields),
        keyPrefix: def.keyPrefix,
        label: def.label,
        labelPlural: def.pluralLabel,
        layoutable: true,
        mruEnabled: false,
        nameFields: def.nameField ? [def.nameField.name] : [],
        queryable: def.isQueryable,
        recordTypeInfos: Object.fromEntries(recordTypes.map((type) => [type.recordTypeId, type])),
        searchable: true,
        searchLayoutable: true,
        themeInfo: { color: icon.color, iconName: icon.name, iconUrl: icon.address },
        updateable: def.isUpdateable && data.can('edit', def.name)
    };
}

interface RecordTypeInfo {
    readonly available: boolean;
    readonly defaultRecordTypeMapping: boolean;
    readonly master: boolean;
    readonly name: string;
    readonly recordTypeId: string;
    readonly developerName?: string;
}

const MASTER: RecordTypeInfo = {
    available: true,
    defaultRecordTypeMapping: true,
    master: true,
    name: 'Master',
    recordTypeId: MASTER_RECORD_TYPE
};

export function recordTypesOf(data: UiData, def: SObjectDef): RecordTypeInfo[] {
    if (def.recordTypes.length === 0) {
        return [MASTER];
    }
    const rows = data.selectSystem({
        object: 'RecordType',
        fields: ['Id', 'Name', 'DeveloperName'],
        where: { field: 'SobjectType', is: '=', value: def.name }
    });
    const types = rows.map((row) => {
        const type = def.recordTypes.find(
            ({ developerName }) => developerName === row['DeveloperName']
        );
        return {
            available: type?.isActive ?? false,
            defaultRecordTypeMapping: type?.isDefault ?? false,
            master: false,
            name: String(row['Name']),
            recordTypeId: String(row['Id']),
            developerName: String(row['DeveloperName'])
        };
    });
    const hasDefault = types.some((type) => type.defaultRecordTypeMapping);
    return [...types, { ...MASTER, defaultRecordTypeMapping: !hasDefault }];
}

const defaultRecordType = (types: readonly RecordTypeInfo[]): string =>
    types.find((type) => type.defaultRecordTypeMapping)?.recordTypeId ?? MASTER_RECORD_TYPE;

function fieldInfo(data: UiData, def: SObjectDef, field: FieldDef): object {
    const mayEdit = data.canField('edit', def.name, field.name);
    const isCalculated = field.formula !== undefined || field.summary !== undefined;
    const targets = field.referenceTo ?? [];
    return {
        apiName: field.name,
        calculated: isCalculated,
        compound: false,
        compoundComponentName: null,
        compoundFieldName: null,
        controllerName: field.controllingField ?? null,
        controllingFields: field.controllingField ? [field.controllingField] : [],
        createable: field.isCreateable && mayEdit,
        custom: field.isCustom,
        dataType: dataTypeOf(field),
        extraTypeInfo: extraType(field),
        filterable: field.isFilterable,
        filteredLookupInfo: null,
        highScaleNumber: false,
        htmlFormatted: field.type === 'Html' || (field.isHtmlFormatted ?? false),
        inlineHelpText: field.inlineHelpText ?? null,
        label: field.label,
        length: field.length ?? 0,
        maskType: null,
        nameField: field.isNameField,
        polymorphicForeignKey: targets.length > 1,
        precision: field.precision ?? 0,
        reference: targets.length > 0,
        referenceTargetField: null,
        referenceToInfos: targets.map((apiName) => ({
            apiName,
            nameFields: [data.schema.object(apiName)?.nameField?.name ?? 'Name']
        })),
        relationshipName: field.relationshipName ?? null,
        required: field.isRequired && field.type !== 'Boolean' && field.isCreateable,
        scale: field.scale ?? 0,
        searchPrefilterable: false,
        sortable: field.isSortable,
        unique: field.isUnique,
        updateable: field.isUpdateable && mayEdit
    };
}

function extraType(field: FieldDef): string | null {
    switch (field.type) {
        case 'LongTextArea':
        case 'TextArea':
            return 'PlainTextArea';
        case 'Html':
            return 'RichTextArea';
        default:
            return null;
    }
}

interface PicklistParams {
    readonly objectApiName?: unknown;
    readonly recordTypeId?: unknown;
    readonly fieldApiName?: unknown;
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_picklist_values_collection.htm */
export function picklistValues(data: UiData, params: PicklistParams): object {
    const def = objectNamed(data, params.objectApiName);
    const types = recordTypesOf(data, def);
    const asked = String(params.recordTypeId ?? MASTER_RECORD_TYPE);
    const type = types.find(({ recordTypeId }) => recordTypeId.slice(0, 15) === asked.slice(0, 15));
    if (!type) {
        throw new UiError(404, 'NOT_FOUND', 'The requested resource does not exist');
    }
    const picklists = readableFields(data, def).filter((field) => field.picklist !== undefined);
    if (params.fieldApiName === undefined) {
        const values = picklists.map((field) => [
            field.name,
            valuesOf(def, field, type.developerName)
        ]);
        return { eTag: '', picklistFieldValues: Object.fromEntries(values) };
    }
    const name = String(params.fieldApiName).toLowerCase();
    const field = picklists.find((candidate) => candidate.name.toLowerCase() === name);
    if (!field) {
        throw new UiError(
            400,
            'INVALID_FIELD',
            `${String(params.fieldApiName)} is not a picklist of ${def.name}`
        );
    }
    return valuesOf(def, field, type.developerName);
}

function valuesOf(def: SObjectDef, field: FieldDef, recordType: string | undefined): object {
    const recordTypeDef = def.recordTypes.find((type) => type.developerName === recordType);
    const allowed = (
        recordTypeDef as
            | {
                  picklistValues?: readonly {
                      field: string;
                      values: readonly { name: string; isDefault: boolean }[];
                  }[];
              }
            | undefined
    )?.picklistValues?.find((entry) => entry.field.toLowerCase() === field.name.toLowerCase());
    const values = (field.picklist ?? []).filter(
        (value) =>
            value.isActive &&
            (!allowed || allowed.values.some(({ name }) => decodeName(name) === value.value))
    );
    const chosen =
        allowed?.values.find(({ isDefault }) => isDefault)?.name ??
        values.find(({ isDefault }) => isDefault)?.value;
    const controllers = controllerValues(def, field);
    const shown = values.map((value) => ({
        attributes: null,
        label: value.label,
        validFor: validFor(field, value.value, controllers),
        value: value.value
    }));
    return {
        controllerValues: controllers,
        defaultValue: shown.find(({ value }) => value === (chosen && decodeName(chosen))) ?? null,
        eTag: '',
        url: '',
        values: shown
    };
}

/** Record types write values URL-encoded: `Closed %2F Won`. */
function decodeName(name: string): string {
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

function controllerValues(def: SObjectDef, field: FieldDef): Record<string, number> {
    const controller = def.fieldsByName.get((field.controllingField ?? '').toLowerCase());
    if (!controller) {
        return {};
    }
    const values =
        controller.type === 'Boolean'
            ? ['false', 'true']
            : (controller.picklist ?? []).map(({ value }) => value);
    return Object.fromEntries(values.map((value, index) => [value, index]));
}

interface Dependency {
    readonly value: string;
    readonly controlledBy: readonly string[];
}

function validFor(
    field: FieldDef,
    value: string,
    controllers: Readonly<Record<string, number>>
): number[] {
    const { dependencies } = field as FieldDef & { dependencies?: readonly Dependency[] };
    const rule = dependencies?.find((dependency) => dependency.value === value);
    return (rule?.controlledBy ?? [])
        .map((controlling) => controllers[controlling])
        .filter((index): index is number => index !== undefined);
}
