import type { ProjectModel } from '../metadata/model.js';
import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import type { Diagnostic, Position } from '../shared/diagnostic.js';
import { compileFormula, type FormulaOptions } from './compileFormula.js';
import { FormulaError } from './formulaError.js';
import { typeOfField } from './formulaTypes.js';

/** Compiles every formula of a project's objects, and reports those that do not. */
export function checkFormulas(model: ProjectModel, schema: Schema): Diagnostic[] {
    const diagnostics: Diagnostic[] = [];
    const check = (text: string, options: FormulaOptions, position: Position, what: string) => {
        try {
            compileFormula(text, options);
        } catch (error) {
            if (!(error instanceof FormulaError)) {
                throw error;
            }
            diagnostics.push({
                severity: error.isNotSupported ? 'notSupported' : 'error',
                message: `${what}: ${error.message}`,
                position: placed(position, text, error.offset)
            });
        }
    };
    for (const object of model.objects) {
        for (const def of definitionsOf(object.name, schema)) {
            for (const metadata of object.fields) {
                const field = def.fieldsByName.get(metadata.name.toLowerCase());
                if (field?.formula !== undefined) {
                    check(
                        field.formula,
                        {
                            object: def,
                            schema,
                            returns: typeOfField(field.type),
                            blankAsZero: field.formulaTreatBlanksAs === 'BlankAsZero'
                        },
                        metadata.position,
                        `${def.name}.${field.name}`
                    );
                } else if (field?.defaultValue !== undefined && field.isCustom) {
                    checkDefault(def, field, schema, metadata.position, check);
                }
            }
            for (const rule of object.validationRules) {
                check(
                    rule.formula,
                    { object: def, schema, returns: 'Boolean' },
                    rule.formulaPosition,
                    `${def.name}.${rule.name}`
                );
            }
        }
    }
    return diagnostics;
}

/** Fields of `Activity` belong to two objects. */
function definitionsOf(name: string, schema: Schema): SObjectDef[] {
    const names = name.toLowerCase() === 'activity' ? ['Task', 'Event'] : [name];
    return names.map((each) => schema.object(each)).filter((def) => def !== undefined);
}

function checkDefault(
    def: SObjectDef,
    field: FieldDef,
    schema: Schema,
    position: Position,
    check: (text: string, options: FormulaOptions, position: Position, what: string) => void
): void {
    // Defaults of picklists are kept with their values; those of custom settings and types are literals.
    if (
        field.type !== 'Picklist' &&
        field.type !== 'MultiselectPicklist' &&
        field.type !== 'Boolean'
    ) {
        check(field.defaultValue!, { object: def, schema }, position, `${def.name}.${field.name}`);
    }
}

/** Where in the file a place in a formula is: the text begins right after its element's tag. */
function placed(start: Position, text: string, offset: number): Position {
    const before = text.slice(0, offset).split('\n');
    return before.length === 1
        ? start
        : { ...start, line: start.line + before.length - 1, column: before.at(-1)!.length + 1 };
}
