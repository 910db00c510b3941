/** `EntityDefinition`, `FieldDefinition` and `EntityParticle`: the schema as rows, made when a query asks for them. */
import type { Condition, SoqlQuery } from '../parser/soqlAst.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import type { QueryEnvironment } from '../soql/environment.js';
import { valuesOf } from '../soql/operands.js';
import type { SystemRows } from './systemRows.js';

const OF_FIELDS = new Set(['FieldDefinition', 'EntityParticle']);

export const isDefinitionTable = (name: string): boolean =>
    name === 'EntityDefinition' || OF_FIELDS.has(name);

/**
 * Fills in the objects that the query's condition names; all objects when it names none (fields are only
 * given for named objects: there are tens of thousands).
 */
export function fillDefinitions(
    table: string,
    query: SoqlQuery,
    environment: QueryEnvironment,
    rows: SystemRows
): void {
    const { schema } = environment;
    const named = textsIn(query.where, environment)
        .map((text) => schema.object(text.split('.')[0]!))
        .filter((object) => object !== undefined);
    const objects =
        named.length > 0 || OF_FIELDS.has(table)
            ? named
            : [...schema.objects.keys()].map((name) => schema.object(name)!);
    for (const object of objects) {
        const entity = fillEntity(object, rows);
        if (OF_FIELDS.has(table)) {
            fillFields(table, object, entity, rows);
        } else if (query.select.some((item) => item.kind === 'subquery')) {
            fillFields('FieldDefinition', object, entity, rows);
        }
    }
}

function textsIn(
    condition: Condition<unknown> | undefined,
    environment: QueryEnvironment
): string[] {
    switch (condition?.kind) {
        case 'and':
        case 'or':
            return condition.operands.flatMap((operand) => textsIn(operand, environment));
        case 'not':
            return textsIn(condition.operand, environment);
        case 'compare':
        case 'in': {
            const value = condition.kind === 'in' ? condition.values : condition.right;
            return 'select' in value
                ? []
                : valuesOf(value, environment).map((item) =>
                      typeof item === 'string'
                          ? item
                          : String((item as { text?: string } | null)?.text ?? '')
                  );
        }
        default:
            return [];
    }
}

/** The row of an object. */
export function fillEntity(object: SObjectDef, rows: SystemRows): string {
    const [existing] = rows.find('EntityDefinition', 'QualifiedApiName', object.name);
    return (
        existing ??
        rows.put('EntityDefinition', {
            QualifiedApiName: object.name,
            DeveloperName: object.name.replace(/__\w+$/, ''),
            DurableId: object.name,
            Label: object.label,
            MasterLabel: object.label,
            PluralLabel: object.pluralLabel,
            KeyPrefix: object.keyPrefix,
            IsQueryable: object.isQueryable,
            IsCustomizable: object.kind === 'standard' || object.kind === 'custom',
            IsTriggerable: object.kind === 'standard' || object.kind === 'custom',
            IsCustomSetting: object.kind.startsWith('customSetting')
        })
    );
}

function fillFields(table: string, object: SObjectDef, entity: string, rows: SystemRows): void {
    if (rows.find(table, 'EntityDefinitionId', entity).length > 0) {
        return;
    }
    for (const field of object.fields) {
        rows.put(table, {
            DurableId: `${object.name}.${field.name}`,
            QualifiedApiName: field.name,
            DeveloperName: field.name.replace(/__c$/, ''),
            EntityDefinitionId: entity,
            Label: field.label,
            MasterLabel: field.label,
            DataType: dataTypeOf(field),
            Length: field.length ?? 0,
            Precision: field.precision ?? 0,
            Scale: field.scale ?? 0,
            IsCalculated: field.formula !== undefined,
            IsNillable: field.isNillable ?? !field.isRequired,
            RelationshipName: field.relationshipName ?? null,
            Description: field.description ?? null,
            SecurityClassification: field.securityClassification ?? null,
            ComplianceGroup: field.complianceGroup ?? null
        });
    }
}

/** `Text(255)`, `Number(16, 2)`, `Lookup(Account)` as setup shows them. */
function dataTypeOf(field: FieldDef): string {
    switch (field.type) {
        case 'String':
            return `Text(${field.length ?? 255})`;
        case 'Double':
            return `Number(${(field.precision ?? 18) - (field.scale ?? 0)}, ${field.scale ?? 0})`;
        case 'Reference':
            return `Lookup(${(field.referenceTo ?? []).join(',')})`;
        case 'MasterDetail':
            return `Master-Detail(${(field.referenceTo ?? []).join(',')})`;
        default:
            return field.type;
    }
}
