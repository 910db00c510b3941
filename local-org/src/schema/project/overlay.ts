import type { GlobalValueSet, ObjectMetadata } from '../../metadata/model.js';
import type { PicklistValue } from '../definitions.js';
import type { FieldDraft, ObjectDraft } from '../draft.js';
import { standardValueSetFields } from '../standard/valueSetFields.js';
import { customField, type FieldContext, withParts } from './customFields.js';

/** A standard object with what the project adds to it or says differently. */
export function overlaid(
    standard: ObjectDraft,
    additions: readonly ObjectMetadata[],
    valueSets: readonly GlobalValueSet[],
    context: FieldContext
): ObjectDraft {
    let draft = withValueSets(standard, valueSets);
    for (const object of additions) {
        draft = withAdditions(draft, object, context);
    }
    return draft;
}

function withAdditions(
    draft: ObjectDraft,
    object: ObjectMetadata,
    context: FieldContext
): ObjectDraft {
    const known = new Set(draft.fields.map((field) => field.name.toLowerCase()));
    const custom: FieldDraft[] = [];
    const fields = [...draft.fields];
    for (const metadata of object.fields) {
        const key = metadata.name.toLowerCase();
        if (known.has(key)) {
            const at = fields.findIndex((field) => field.name.toLowerCase() === key);
            fields[at] = {
                ...fields[at]!,
                description: metadata.description ?? fields[at]!.description,
                inlineHelpText: metadata.inlineHelpText ?? fields[at]!.inlineHelpText,
                securityClassification: metadata.securityClassification,
                complianceGroup: metadata.complianceGroup
            };
        } else if (/__c$/i.test(metadata.name)) {
            const field = customField(metadata, context);
            if (field !== null) {
                custom.push(...withParts(field));
                known.add(key);
            }
        }
        // A standard field that we do not know is a feature's; its metadata only decorates it.
    }
    const settings = object.settings;
    return {
        ...draft,
        label: settings?.label ?? draft.label,
        pluralLabel: settings?.pluralLabel ?? draft.pluralLabel,
        sharingModel: settings?.sharingModel ?? draft.sharingModel,
        description: settings?.description ?? draft.description,
        fields: [...fields, ...custom],
        validationRules: [
            ...draft.validationRules,
            ...object.validationRules.map((rule) => ({
                ...rule,
                file: rule.position.file,
                position: rule.formulaPosition
            }))
        ],
        recordTypes: [...draft.recordTypes, ...object.recordTypes],
        fieldSets: [...draft.fieldSets, ...object.fieldSets]
    };
}

/** Replaces the values of standard picklists by those of the project's standard value sets. */
function withValueSets(draft: ObjectDraft, valueSets: readonly GlobalValueSet[]): ObjectDraft {
    const replaced = new Map<string, readonly PicklistValue[]>();
    for (const valueSet of valueSets) {
        for (const [object, field] of standardValueSetFields(valueSet.name)) {
            if (object === draft.name) {
                replaced.set(
                    field,
                    valueSet.values.map(({ fullName, label, isDefault, isActive, attributes }) => ({
                        value: fullName,
                        label,
                        isDefault,
                        isActive,
                        attributes
                    }))
                );
            }
        }
    }
    return replaced.size === 0
        ? draft
        : {
              ...draft,
              fields: draft.fields.map((field) =>
                  replaced.has(field.name)
                      ? { ...field, picklist: replaced.get(field.name)! }
                      : field
              )
          };
}
