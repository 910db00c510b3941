import {
    asFieldValue,
    compileOrRefuse,
    formulaOf,
    FormulaFailure,
    recordScope,
    type Formula,
    type FormulaScope,
    type RecordFormulaContext
} from '../formula/index.js';
import type { ProjectModel } from '../metadata/model.js';
import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import { apexError } from '../shared/apexException.js';
import { NotSupported } from '../shared/notSupported.js';
import { ApexDate, ApexDatetime } from '../shared/values/index.js';
import { dayIn } from '../soql/timeZone.js';
import type { FormulaEngine, FormulaField } from './formulaEngine.js';
import { globalValue } from './formulaGlobals.js';
import type { Permissions } from './permissions.js';
import type { RecordStore } from './recordStore.js';

/** Who asks: formulas see the user's day, time zone and permissions. */
export interface FormulaUser {
    readonly id: string;
    readonly timeZone: string;
}

interface Dependencies {
    readonly schema: Schema;
    readonly model: ProjectModel;
    readonly store: RecordStore;
    readonly clock: { now(): number };
    readonly permissions: Permissions;
    user(): FormulaUser;
    organizationId(): string | null;
}

/** The formula room, given the org's rows to read. */
export function projectFormulas(dependencies: Dependencies): FormulaEngine {
    const { schema, store, clock } = dependencies;
    const fields = new WeakMap<FieldDef, FormulaField>();
    const conditions = new Map<string, Formula>();
    const defaults = new WeakMap<FieldDef, Formula>();

    const today = (): ApexDate => new ApexDate(dayIn(clock.now(), dependencies.user().timeZone));
    const now = (): ApexDatetime => new ApexDatetime(clock.now());
    const global = (names: readonly string[]): unknown => globalValue(names, dependencies);
    const context = (): RecordFormulaContext => ({
        schema,
        timeZone: dependencies.user().timeZone,
        today,
        now,
        global,
        parent: (record, reference) => parentOf(record, reference, schema, store)
    });

    const fieldOf = (object: SObjectDef, field: FieldDef): FormulaField => {
        let found = fields.get(field);
        if (found === undefined) {
            found = makeField(object, field);
            fields.set(field, found);
        }
        return found;
    };

    const makeField = (object: SObjectDef, field: FieldDef): FormulaField => {
        const formula = formulaOf(object, field, schema);
        const places = new Map(formula.paths.map((path, place) => [path.key, place]));
        return {
            paths: formula.paths.map((path) => path.names),
            fields: formula.paths.map((path) => path.field),
            evaluateWith(values) {
                const scope: FormulaScope = {
                    read: (path) => values[places.get(path.key)!] ?? null,
                    global,
                    today,
                    now,
                    timeZone: dependencies.user().timeZone
                };
                return shown(formula.evaluate(scope));
            },
            evaluate: (record) => shown(formula.evaluate(recordScope(record, context())))
        };
    };

    return {
        lookUp(objectName, fieldName) {
            const object = schema.object(objectName)!;
            return { object, field: object.fieldsByName.get(fieldName.toLowerCase())! };
        },
        field: fieldOf,
        condition(object, text) {
            const key = `${object.name} ${text}`;
            let formula = conditions.get(key);
            if (formula === undefined) {
                formula = compileOrRefuse(text, { object, schema, returns: 'Boolean' });
                conditions.set(key, formula);
            }
            const compiled = formula;
            return (record, old) =>
                guarded(
                    () =>
                        compiled.evaluate(
                            recordScope(record, context(), { prior: old, isNew: old === null })
                        ) === true
                );
        },
        defaultOf(object, field) {
            let formula = defaults.get(field);
            if (formula === undefined) {
                formula = compileOrRefuse(field.defaultValue!, { object, schema });
                defaults.set(field, formula);
            }
            const compiled = formula;
            return (record) =>
                guarded(() =>
                    asFieldValue(compiled.evaluate(recordScope(record, context())), field)
                );
        },
        scopeOf: (record) =>
            recordScope(record, {
                ...context(),
                parent: (child, reference) =>
                    child.parents?.get((reference.relationshipName ?? '').toLowerCase()) ?? null
            }),
        scopeWithout: () => ({ global, today, now, timeZone: dependencies.user().timeZone })
    };
}

/** A formula field's text, like that of other fields, ends with its last letter. */
const shown = (value: unknown): unknown =>
    typeof value === 'string' ? value.trimEnd() || null : value;

/** A formula that fails on its values fails the record that it was asked about. */
function guarded<T>(evaluate: () => T): T {
    try {
        return evaluate();
    } catch (error) {
        if (error instanceof FormulaFailure) {
            throw apexError('System.FormulaEvaluationException', error.message);
        }
        throw error;
    }
}

function parentOf(
    record: SObject,
    reference: FieldDef,
    schema: Schema,
    store: RecordStore
): SObject | null {
    const field = record.def.fieldsByName.get(reference.name.toLowerCase());
    const id = field === undefined ? null : record.slots[field.ordinal];
    if (typeof id !== 'string') {
        return null;
    }
    if (reference.type === 'MetadataRelationship') {
        throw new NotSupported(`formula over the metadata relationship ${reference.name}`);
    }
    const parent = schema.objectByKeyPrefix(id.slice(0, 3));
    return parent === undefined ? null : (store.load(parent, [id]).get(id) ?? null);
}
