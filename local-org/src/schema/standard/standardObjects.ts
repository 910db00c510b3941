import type { ChildRelationship, FieldType, ObjectKind } from '../definitions.js';
import { fieldDraft, type FieldDraft, type ObjectDraft } from '../draft.js';
import {
    objectDetails,
    parseFieldDetails,
    standardValues,
    type FieldDetails,
    type ObjectDetails
} from './details.js';
import { isFieldOn } from './features.js';
import {
    dataFile,
    parseChildren,
    parseFields,
    type NamedField,
    type NamedObject
} from './names.js';
import { isSystemField, labelByName, pluralOf, typeByName } from './rules.js';

/** API names of all standard objects that an org with these features has. */
export function standardObjectNames(features: ReadonlySet<string>): string[] {
    const names = new Set(Object.keys(dataFile<Record<string, NamedObject>>('names')));
    for (const [name, details] of objectDetails()) {
        if (details.names !== undefined) {
            names.add(name);
        }
        if (details.feature !== undefined && !features.has(details.feature)) {
            names.delete(name);
        }
    }
    return [...names];
}

/** One standard object as an org without a project has it. */
export function standardObject(name: string, features: ReadonlySet<string>): ObjectDraft {
    const named = dataFile<Record<string, NamedObject>>('names')[name];
    const details = objectDetails().get(name) ?? {};
    const kind = kindOf(name, details);
    const label = details.label ?? labelByName(name, name);
    const fields = parseFields(details.names ?? named!.fields)
        .filter((field) => isFieldOn(name, field.name, features) || isKept(details, field.name))
        .map((field) => standardField(name, label, kind, details, field))
        .filter((field) => field !== null);
    const isReadOnly = details.readonly === true || kind === 'history' || kind === 'changeEvent';
    return {
        name,
        label,
        pluralLabel: details.plural ?? pluralOf(label),
        kind,
        keyPrefix: details.prefix ?? prefixByKind(name, kind),
        sharingModel: details.sharing ?? 'ReadWrite',
        fields: markNameField(fields, details),
        children: childrenOf(name, named, details),
        validationRules: [],
        recordTypes: [],
        fieldSets: [],
        isQueryable: kind !== 'changeEvent' && kind !== 'platformEvent',
        isCreateable: !isReadOnly && details.noCreate !== true,
        isUpdateable: !isReadOnly && kind !== 'platformEvent',
        isDeletable: !isReadOnly && details.noDelete !== true && kind !== 'platformEvent',
        isSetup: details.setup === true,
        features: {
            hasHistory: true,
            hasFeeds: true,
            hasActivities: named?.children?.includes('Tasks=') === true,
            isVirtual: details.noTable === true
        }
    };
}

/** `User.Division` is a plain text, though it bears the name of a feature's field. */
const isKept = (details: ObjectDetails, field: string): boolean =>
    details.fields?.[field]?.includes(' always') === true;

function kindOf(name: string, details: ObjectDetails): ObjectKind {
    if (details.kind !== undefined) {
        return details.kind;
    }
    if (/.ChangeEvent$/.test(name)) {
        return 'changeEvent';
    }
    if (/.Share$/.test(name)) {
        return 'share';
    }
    if (
        /.History$/.test(name) &&
        !/^(Login|Verification|Opportunity|Activity|ProcessInstance)History$/.test(name)
    ) {
        return 'history';
    }
    if (/EventStream$|.Event$/.test(name) && !/^(External|Marketing)?Event$/.test(name)) {
        return 'platformEvent';
    }
    return 'standard';
}

function prefixByKind(name: string, kind: ObjectKind): string | null {
    switch (kind) {
        case 'history':
            return '017';
        case 'share':
            return SHARE_PREFIXES[name] ?? '02c';
        case 'changeEvent':
        case 'platformEvent':
            return null;
        default:
            return /Feed$/.test(name) ? '0D5' : null;
    }
}

const SHARE_PREFIXES: Readonly<Record<string, string>> = {
    AccountShare: '00r',
    OpportunityShare: '00t',
    CaseShare: '01n',
    LeadShare: '01o',
    ContactShare: '03s',
    CampaignShare: '08s',
    UserShare: '0N0'
};

function standardField(
    object: string,
    label: string,
    kind: ObjectKind,
    objectDetails: ObjectDetails,
    field: NamedField
): FieldDraft | null {
    const text = objectDetails.fields?.[field.name];
    const details: FieldDetails =
        text === undefined ? { flags: new Set(), settings: new Map() } : parseFieldDetails(text);
    if (details.flags.has('drop')) {
        return null;
    }
    const byName = typeByName(field);
    const type: FieldType = field.name === 'Id' ? 'Id' : (details.type ?? byName.type);
    const isNumber = type === 'Double' || type === 'Currency' || type === 'Percent';
    const isReadOnly =
        details.flags.has('readonly') ||
        isSystemField(field.name) ||
        type === 'Address' ||
        type === 'Location' ||
        kind === 'history';
    const values =
        details.settings.get('values') ?? (text === undefined ? byName.values : undefined);
    const isReference = type === 'Reference' || type === 'MasterDetail';
    return fieldDraft({
        name: field.name,
        label: details.label ?? labelByName(field.name, label),
        type,
        isCreateable: !isReadOnly,
        isUpdateable: !isReadOnly && !details.flags.has('createonly') && kind !== 'platformEvent',
        isRequired: details.flags.has('required'),
        isUnique: details.flags.has('unique'),
        isExternalId: details.flags.has('externalId'),
        isNillable:
            !field.isNeverEmpty &&
            type !== 'Boolean' &&
            !details.flags.has('required') &&
            field.name !== 'Id',
        ...(type === 'AutoNumber' ? { displayFormat: details.settings.get('format') } : {}),
        ...(isNumber
            ? {
                  precision: details.length ?? byName.precision ?? 18,
                  scale: details.scale ?? byName.scale ?? 2
              }
            : { length: details.length ?? byName.length }),
        ...(type === 'Picklist' || type === 'MultiselectPicklist' || type === 'Combobox'
            ? {
                  picklist: values === undefined ? [] : standardValues(values),
                  isRestrictedPicklist: details.flags.has('restricted')
              }
            : {}),
        ...(details.settings.has('default')
            ? { defaultValue: details.settings.get('default') }
            : {}),
        ...(isReference ? referenceOf(object, field, details, type) : {})
    });
}

function referenceOf(
    object: string,
    field: NamedField,
    details: FieldDetails,
    type: FieldType
): Partial<FieldDraft> {
    const only = details.settings.get('to');
    const targets = only?.split('|') ??
        details.settings.get('refers')?.split('|') ?? [...field.targets];
    return {
        referenceTo: targets,
        // Lookups of the platform without a relationship of their own (ContentBodyId) cannot be followed.
        relationshipName:
            field.relationshipName ??
            (only === undefined ? undefined : field.name.replace(/Id$/, '')),
        deleteConstraint:
            type === 'MasterDetail' || details.flags.has('cascade')
                ? 'Cascade'
                : details.flags.has('restrict') || RESTRICTED.has(`${object}.${field.name}`)
                  ? 'Restrict'
                  : 'SetNull'
    };
}

/** Parents that may not be deleted while they have such children. */
const RESTRICTED = new Set([
    'OpportunityLineItem.PricebookEntryId',
    'OrderItem.PricebookEntryId',
    'QuoteLineItem.PricebookEntryId',
    'Contract.AccountId',
    'Order.AccountId',
    'Order.ContractId'
]);

function markNameField(fields: FieldDraft[], details: ObjectDetails): FieldDraft[] {
    const wanted =
        details.nameField ??
        ['Name', 'DeveloperName', 'MasterLabel', 'Title'].find((name) =>
            fields.some((field) => field.name === name)
        );
    return fields.map((field) => (field.name === wanted ? { ...field, isNameField: true } : field));
}

function childrenOf(
    name: string,
    named: NamedObject | undefined,
    details: ObjectDetails
): ChildRelationship[] {
    const children = parseChildren(named?.children);
    const add = (child: ChildRelationship) => {
        if (!children.some((existing) => existing.name === child.name)) {
            children.push(child);
        }
    };
    for (const [relationship, target] of Object.entries(details.children ?? {})) {
        parseChildren(`${relationship}=${target}`).forEach(add);
    }
    for (const other of objectDetails().values()) {
        parseChildren(other.parentChildren?.[name]).forEach(add);
    }
    return children;
}
