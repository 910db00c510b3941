import type { Condition, SoqlQuery } from '../../parser/soqlAst.js';
import type { FieldDef, RollupSummary, SObjectDef } from '../../schema/definitions.js';
import { SObject } from '../../schema/sobject.js';
import type { AggregateRow } from '../../soql/aggregateRow.js';
import { Decimal } from '../../shared/values/index.js';
import { criteriaCondition } from '../criteria.js';
import { fail, isAlive, type Row, type SaveOptions, type SaveServices } from './rows.js';

interface Rollup {
    readonly parent: SObjectDef;
    readonly field: FieldDef;
    readonly summary: RollupSummary;
    readonly reference: FieldDef;
}

const known = new WeakMap<SObjectDef, readonly Rollup[]>();

/** Roll-up summaries of parents that look at this object. */
function rollupsOver(child: SObjectDef, services: SaveServices): readonly Rollup[] {
    let rollups = known.get(child);
    if (rollups === undefined) {
        rollups = child.fields.flatMap((reference) =>
            (reference.referenceTo ?? []).length === 1
                ? rollupsThrough(reference, child, services)
                : []
        );
        known.set(child, rollups);
    }
    return rollups;
}

function rollupsThrough(
    reference: FieldDef,
    child: SObjectDef,
    { schema }: SaveServices
): Rollup[] {
    const parent = schema.object(reference.referenceTo![0]!);
    return (parent?.fields ?? [])
        .filter(
            ({ summary }) =>
                summary !== undefined &&
                summary.childObject.toLowerCase() === child.name.toLowerCase() &&
                summary.childReference.split('.').at(-1)!.toLowerCase() ===
                    reference.name.toLowerCase()
        )
        .map((field) => ({ parent: parent!, field, summary: field.summary!, reference }));
}

/** Brings the parents of saved or deleted children up to date; a parent that changes goes through its own save. */
export function updateRollups(
    child: SObjectDef,
    rows: readonly Row[],
    options: SaveOptions,
    services: SaveServices
): void {
    const rollups = rollupsOver(child, services);
    const parents = new Map<SObjectDef, Map<string, SObject>>();
    for (const rollup of rollups) {
        const ids = parentIds(rows, rollup.reference);
        const values = compute(rollup, ids, services);
        const stored = services.store.load(rollup.parent, ids);
        for (const [id, parent] of stored) {
            const value = values.get(id) ?? emptyValue(rollup);
            if (String(parent.slots[rollup.field.ordinal] ?? null) !== String(value)) {
                changeOf(parents, rollup.parent, id).store(rollup.field, value);
            }
        }
    }
    for (const [parent, changes] of parents) {
        const records = [...changes.values()];
        const results = services.saveInternally('update', records, options.access);
        results.forEach((result, index) => {
            for (const error of result.errors) {
                failChildren(rows, rollups, parent, records[index]!.id!, error);
            }
        });
    }
}

function failChildren(
    rows: readonly Row[],
    rollups: readonly Rollup[],
    parent: SObjectDef,
    id: string,
    error: { statusCode: string; message: string; fields: readonly string[] }
): void {
    const references = rollups.filter((rollup) => rollup.parent === parent);
    for (const row of rows.filter(isAlive)) {
        if (references.some(({ reference }) => parentIds([row], reference).includes(id))) {
            fail(row, error.statusCode, error.message, error.fields);
        }
    }
}

function changeOf(
    parents: Map<SObjectDef, Map<string, SObject>>,
    parent: SObjectDef,
    id: string
): SObject {
    const changes = parents.get(parent) ?? new Map<string, SObject>();
    parents.set(parent, changes);
    const record = changes.get(id) ?? new SObject(parent);
    record.id = id;
    changes.set(id, record);
    return record;
}

/** The parents now and before. */
function parentIds(rows: readonly Row[], reference: FieldDef): string[] {
    const ids = rows.flatMap(({ next, old }) => [
        next?.slots[reference.ordinal],
        old?.slots[reference.ordinal]
    ]);
    return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}

const emptyValue = ({ field }: Rollup): unknown => emptySummary(field);

/** What a roll-up summary over nothing shows: zero where it counts or adds. */
export const emptySummary = (field: FieldDef): unknown =>
    field.summary?.operation === 'count' || field.summary?.operation === 'sum'
        ? field.type === 'Integer'
            ? 0
            : Decimal.of(0)
        : null;

function compute(
    { summary, reference, field }: Rollup,
    ids: readonly string[],
    services: SaveServices
): Map<string, unknown> {
    const child = services.schema.object(summary.childObject)!;
    const key = { kind: 'path' as const, path: [reference.name] };
    const operand = summary.summarizedField?.split('.').at(-1) ?? 'Id';
    const filters: Condition<unknown>[] = summary.filters.map((item) =>
        criteriaCondition({ ...item, field: item.field.split('.').at(-1)! }, child)
    );
    const query: SoqlQuery<unknown> = {
        select: [
            { kind: 'field', expression: key, alias: 'parent' },
            {
                kind: 'field',
                expression: {
                    kind: 'function',
                    name: summary.operation.toUpperCase(),
                    arguments: [{ kind: 'path', path: [operand] }]
                },
                alias: 'value'
            }
        ],
        from: { object: child.name },
        where: {
            kind: 'and',
            operands: [
                {
                    kind: 'in',
                    left: key,
                    negated: false,
                    values: {
                        kind: 'list',
                        values: ids.map((value) => ({ kind: 'string', value }))
                    }
                },
                ...filters
            ]
        },
        groupBy: { kind: 'plain', by: [key] },
        orderBy: [],
        allRows: false,
        forUpdate: false,
        forView: false,
        forReference: false,
        isCount: false,
        text: `roll-up ${field.name}`
    };
    const rows = services.query(query) as AggregateRow[];
    return new Map(
        rows.map((row) => [String(row.get('parent')), storedValue(row.get('value'), field)])
    );
}

function storedValue(value: unknown, field: FieldDef): unknown {
    return typeof value === 'number' && field.type !== 'Integer' ? Decimal.of(value) : value;
}
