import type { RollupSummary } from '../../schema/definitions.js';
import type { FieldMetadata, ValueSet, ValueSetValue } from '../model.js';
import {
    child,
    childrenNamed,
    flagAt,
    numberAt,
    textAt,
    textsAt,
    type XmlElement
} from '../xml.js';

/** Reads a `CustomField`, alone in a file or inside an object's. */
export function readField(element: XmlElement, name: string): FieldMetadata {
    const formula = child(element, 'formula');
    const blanks = textAt(element, 'formulaTreatBlanksAs');
    return {
        name,
        position: element.position,
        label: textAt(element, 'label'),
        type: textAt(element, 'type'),
        length: numberAt(element, 'length'),
        precision: numberAt(element, 'precision'),
        scale: numberAt(element, 'scale'),
        required: flagAt(element, 'required'),
        unique: flagAt(element, 'unique'),
        externalId: flagAt(element, 'externalId'),
        caseSensitive: flagAt(element, 'caseSensitive'),
        defaultValue: textAt(element, 'defaultValue'),
        formula: formula?.text,
        formulaTreatBlanksAs:
            blanks === undefined
                ? undefined
                : blanks === 'BlankAsZero'
                  ? 'BlankAsZero'
                  : 'BlankAsBlank',
        displayFormat: textAt(element, 'displayFormat'),
        startingNumber: numberAt(element, 'startingNumber'),
        description: textAt(element, 'description'),
        inlineHelpText: textAt(element, 'inlineHelpText'),
        referenceTo: textsAt(element, 'referenceTo'),
        relationshipName: textAt(element, 'relationshipName') || undefined,
        relationshipLabel: textAt(element, 'relationshipLabel'),
        relationshipOrder: numberAt(element, 'relationshipOrder'),
        deleteConstraint: textAt(element, 'deleteConstraint') as FieldMetadata['deleteConstraint'],
        reparentable: flagAt(element, 'reparentableMasterDetail'),
        writeRequiresMasterRead: flagAt(element, 'writeRequiresMasterRead'),
        trackHistory: flagAt(element, 'trackHistory'),
        valueSet: readValueSet(element),
        summary: readSummary(element),
        metadataRelationshipControllingField: textAt(
            element,
            'metadataRelationshipControllingField'
        ),
        visibleLines: numberAt(element, 'visibleLines'),
        securityClassification: textAt(element, 'securityClassification'),
        complianceGroup: textAt(element, 'complianceGroup')
    };
}

function readValueSet(element: XmlElement): ValueSet | undefined {
    const valueSet = child(element, 'valueSet');
    if (valueSet !== undefined) {
        const definition = child(valueSet, 'valueSetDefinition');
        return {
            restricted: flagAt(
                valueSet,
                'restricted',
                textAt(valueSet, 'valueSetName') !== undefined
            ),
            sorted: definition === undefined ? false : flagAt(definition, 'sorted'),
            controllingField: textAt(valueSet, 'controllingField'),
            globalValueSet: textAt(valueSet, 'valueSetName'),
            values:
                definition === undefined ? [] : childrenNamed(definition, 'value').map(readValue),
            dependencies: childrenNamed(valueSet, 'valueSettings').map((settings) => ({
                value: textAt(settings, 'valueName') ?? '',
                controlledBy: textsAt(settings, 'controllingFieldValue')
            }))
        };
    }
    // The form of API versions before 38.
    const picklist = child(element, 'picklist');
    return picklist === undefined
        ? undefined
        : {
              restricted: flagAt(picklist, 'restrictedPicklist'),
              sorted: flagAt(picklist, 'sorted'),
              controllingField: textAt(picklist, 'controllingField'),
              values: childrenNamed(picklist, 'picklistValues').map(readValue),
              dependencies: childrenNamed(picklist, 'picklistValues')
                  .map((value) => ({
                      value: textAt(value, 'fullName') ?? '',
                      controlledBy: textsAt(value, 'controllingFieldValues')
                  }))
                  .filter(({ controlledBy }) => controlledBy.length > 0)
          };
}

const PLAIN = new Set(['fullName', 'label', 'default', 'isActive', 'valueName', 'description']);

/** One value of a picklist, global, standard or inline; what else it says becomes an attribute. */
export function readValue(element: XmlElement): ValueSetValue {
    const fullName = textAt(element, 'fullName') ?? textAt(element, 'valueName') ?? '';
    const attributes: Record<string, string | number | boolean> = {};
    for (const extra of element.children) {
        if (!PLAIN.has(extra.name) && extra.children.length === 0) {
            attributes[extra.name] = typed(extra.text.trim());
        }
    }
    return {
        fullName,
        label: textAt(element, 'label') ?? fullName,
        isDefault: flagAt(element, 'default'),
        isActive: flagAt(element, 'isActive', true),
        attributes
    };
}

function typed(text: string): string | number | boolean {
    if (text === 'true' || text === 'false') {
        return text === 'true';
    }
    return /^\d+$/.test(text) ? Number(text) : text;
}

function readSummary(element: XmlElement): RollupSummary | undefined {
    const operation = textAt(element, 'summaryOperation');
    const reference = textAt(element, 'summaryForeignKey');
    if (operation === undefined || reference === undefined) {
        return undefined;
    }
    const summarized = textAt(element, 'summarizedField');
    const [childObject = '', childReference = ''] = reference.split('.');
    return {
        operation: operation as RollupSummary['operation'],
        childObject,
        childReference,
        summarizedField: summarized === undefined ? undefined : afterDot(summarized),
        filters: childrenNamed(element, 'summaryFilterItems').map((filter) => ({
            field: afterDot(textAt(filter, 'field') ?? ''),
            operation: textAt(filter, 'operation') ?? 'equals',
            value: textAt(filter, 'value') ?? ''
        }))
    };
}

/** `Line__c.Amount__c` → `Amount__c` */
const afterDot = (text: string): string => text.slice(text.indexOf('.') + 1);
