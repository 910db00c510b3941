import type { Diagnostic } from '../../shared/diagnostic.js';
import type { FieldMetadata, GlobalValueSet, ValueSet } from '../../metadata/model.js';
import type { PicklistValue } from '../definitions.js';
import { fieldDraft, type FieldDraft } from '../draft.js';
import { fieldTypeOf, lengthOf } from './fieldTypes.js';

/** What turning a field's metadata into a definition needs to know of the rest of the project. */
export interface FieldContext {
    readonly valueSets: ReadonlyMap<string, GlobalValueSet>;
    /** Finds a field of the project or the platform: a roll-up's type is that of what it sums. */
    readonly findField: (object: string, field: string) => FieldDraft | undefined;
    report(diagnostic: Diagnostic): void;
}

/** The definition of one custom field; null, with a diagnostic, when its metadata makes none. */
export function customField(field: FieldMetadata, context: FieldContext): FieldDraft | null {
    const type = field.type === 'Summary' ? 'Double' : fieldTypeOf(field);
    if (type === undefined) {
        context.report({
            severity: field.type === undefined ? 'error' : 'notSupported',
            message:
                field.type === undefined
                    ? `Field ${field.name} has no type`
                    : `NotSupported: field type ${field.type} of ${field.name}`,
            position: field.position
        });
        return null;
    }
    const isReference =
        type === 'Reference' || type === 'MasterDetail' || type === 'MetadataRelationship';
    const isPicklist = type === 'Picklist' || type === 'MultiselectPicklist';
    const isNumber = type === 'Double' || type === 'Currency' || type === 'Percent';
    return fieldDraft({
        name: field.name,
        label: field.label ?? field.name.replace(/__c$/, '').replaceAll('_', ' '),
        type,
        isCustom: true,
        isRequired: field.required || type === 'MasterDetail',
        isUnique: field.unique,
        isExternalId: field.externalId,
        isCaseSensitive: field.caseSensitive ?? false,
        length: lengthOf(type, field.length),
        description: field.description,
        securityClassification: field.securityClassification,
        complianceGroup: field.complianceGroup,
        inlineHelpText: field.inlineHelpText,
        isHtmlFormatted: type === 'Html',
        ...(isNumber ? { precision: field.precision ?? 18, scale: field.scale ?? 0 } : {}),
        ...(field.formula === undefined
            ? { defaultValue: field.defaultValue }
            : {
                  formula: field.formula,
                  formulaTreatBlanksAs: field.formulaTreatBlanksAs ?? 'BlankAsBlank',
                  ...(type === 'String' ? { length: 1300 } : {})
              }),
        ...(type === 'AutoNumber' ? { displayFormat: field.displayFormat ?? '{0}' } : {}),
        ...(isReference ? referenceDraft(field, type) : {}),
        ...(isPicklist ? picklistDraft(field, context) : {}),
        ...(field.type === 'Summary' ? summaryDraft(field, context) : {})
    });
}

/** The field, and the two numbers that a geolocation is made of. */
export function withParts(field: FieldDraft): FieldDraft[] {
    if (field.type !== 'Location') {
        return [field];
    }
    const parts = ['Latitude', 'Longitude'].map((part) =>
        fieldDraft({
            name: field.name.replace(/__c$/i, `__${part}__s`),
            label: `${field.label} (${part})`,
            type: 'Double',
            isCustom: true,
            isRequired: field.isRequired
        })
    );
    return [{ ...field, isCreateable: false, isUpdateable: false, isRequired: false }, ...parts];
}

function referenceDraft(
    field: FieldMetadata,
    type: 'Reference' | 'MasterDetail' | 'MetadataRelationship'
): Partial<FieldDraft> {
    const isMaster = type === 'MasterDetail';
    return {
        referenceTo: field.referenceTo,
        relationshipName: field.name.replace(/__c$/i, '__r'),
        childRelationshipName:
            field.relationshipName === undefined ? undefined : `${field.relationshipName}__r`,
        deleteConstraint: isMaster ? 'Cascade' : (field.deleteConstraint ?? 'SetNull'),
        ...(isMaster
            ? {
                  relationshipOrder: field.relationshipOrder === 1 ? 1 : 0,
                  isReparentable: field.reparentable,
                  isUpdateable: field.reparentable
              }
            : {})
    };
}

function picklistDraft(field: FieldMetadata, context: FieldContext): Partial<FieldDraft> {
    if (field.valueSet === undefined) {
        return field.formula === undefined ? { picklist: [], isRestrictedPicklist: false } : {};
    }
    const picklist = picklistValues(field.valueSet, context.valueSets);
    if (picklist === undefined) {
        context.report({
            severity: 'error',
            message: `Global value set ${field.valueSet.globalValueSet} of field ${field.name} is not in the project`,
            position: field.position
        });
    }
    return {
        picklist: picklist ?? [],
        // The values of a global value set are the only ones, unless the metadata says otherwise.
        isRestrictedPicklist: field.valueSet.restricted,
        controllingField: field.valueSet.controllingField,
        dependencies: field.valueSet.dependencies
    };
}

/** Values of an inline or global value set; undefined when the global one is missing. */
export function picklistValues(
    valueSet: ValueSet,
    globals: ReadonlyMap<string, GlobalValueSet>
): PicklistValue[] | undefined {
    const name = valueSet.globalValueSet;
    // A file may name a set with its suffix: `Regions__gvs`.
    const shared =
        name === undefined
            ? undefined
            : (globals.get(name.toLowerCase()) ??
              globals.get(name.toLowerCase().replace(/__gvs$/, '')));
    if (name !== undefined && shared === undefined) {
        return undefined;
    }
    const values = shared?.values ?? valueSet.values;
    return values.map(({ fullName, label, isDefault, isActive, attributes }) => ({
        value: fullName,
        label,
        isDefault,
        isActive,
        ...(Object.keys(attributes).length > 0 ? { attributes } : {})
    }));
}

function summaryDraft(field: FieldMetadata, context: FieldContext): Partial<FieldDraft> {
    const summary = field.summary;
    if (summary === undefined) {
        context.report({
            severity: 'error',
            message: `Roll-up summary ${field.name} does not say what it sums up`,
            position: field.position
        });
        return {};
    }
    const summed =
        summary.summarizedField === undefined
            ? undefined
            : context.findField(summary.childObject, summary.summarizedField);
    return summary.operation === 'count' || summed === undefined
        ? { summary, type: 'Double', precision: 18, scale: 0 }
        : {
              summary,
              type: summed.type,
              precision: summed.precision ?? 18,
              scale: summed.scale ?? 0
          };
}
