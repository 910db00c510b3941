import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApexDate, ApexDatetime, Decimal } from '../../shared/values/index.js';
import type { FieldDef, SObjectDef } from '../../schema/definitions.js';
import { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { saveRecords } from '../../runtime/dml.js';
import { UserError } from '../userError.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';
import type { Service } from './service.js';

/** A record as `sf data export tree` writes it. */
interface TreeRecord {
    readonly attributes: { readonly type: string; readonly referenceId?: string };
    readonly [field: string]: unknown;
}

interface ImportParams {
    readonly files: readonly string[];
    /** ISO date. */
    readonly writtenOn?: string;
}

const CHUNK = 200;
const DAY = 86_400_000;

/**
 * Imports files of records in the form of `sf data import tree`, plan files too. Besides references of records
 * (`"@AccountRef1"`), a reference may name a user (`"@rep@example.com"`); dates may be relative to today
 * (`"TODAY+14"`, `"NOW-2"` in days), so that sample data do not grow old. Files that `sf` imports too hold plain dates:
 * with `writtenOn`, those move by the days that have passed since.
 * @see https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_data_tree.htm
 */
export const importData: Service<ImportParams> = {
    quiddity: 'UNDEFINED',
    entrySharing: false,
    run(org, { files, writtenOn }) {
        const importer = new Importer(org, daysSince(writtenOn));
        files.forEach((file) => importer.importFile(file));
        return importer.count;
    }
};

class Importer {
    count = 0;
    readonly #org: OrgRuntime;
    readonly #ids = new Map<string, string>();
    readonly #daysPassed: number;

    constructor(org: OrgRuntime, daysPassed: number) {
        this.#org = org;
        this.#daysPassed = daysPassed;
    }

    importFile(file: string): void {
        const content = readJson(file);
        if (Array.isArray(content)) {
            for (const { files } of content as { files: string[] }[]) {
                files.forEach((name) => this.importFile(path.resolve(path.dirname(file), name)));
            }
            return;
        }
        const { records } = content as { records?: TreeRecord[] };
        if (!Array.isArray(records)) {
            throw new UserError(
                `${file} holds no records.`,
                'It must be a plan, or {"records": […]} as sf data export tree writes it.'
            );
        }
        this.#insert(records, file);
    }

    #insert(
        trees: readonly TreeRecord[],
        file: string,
        parent: [string, string] | null = null
    ): void {
        for (let i = 0; i < trees.length; i += CHUNK) {
            const chunk = trees.slice(i, i + CHUNK);
            const records = chunk.map((tree, at) => this.#record(tree, file, i + at, parent));
            const { user } = currentTransaction();
            const results = saveRecords('insert', records, {
                allOrNone: false,
                isImport: true,
                access: { userId: user.id, mode: 'system', sharing: false }
            });
            results.forEach((result, at) => {
                const tree = chunk[at]!;
                if (!result.success) {
                    throw new UserError(
                        `${file}, record ${i + at + 1} (${tree.attributes.referenceId ?? tree.attributes.type}): ` +
                            result.errors
                                .map(({ statusCode, message }) => `${statusCode}: ${message}`)
                                .join('; '),
                        'Correct the record and start again.'
                    );
                }
                if (tree.attributes.referenceId !== undefined) {
                    this.#ids.set(tree.attributes.referenceId.toLowerCase(), result.id!);
                }
            });
            this.count += records.length;
            chunk.forEach((tree, at) => this.#insertChildren(tree, results[at]!.id!, file));
        }
    }

    #insertChildren(tree: TreeRecord, id: string, file: string): void {
        const def = this.#object(tree.attributes.type, file);
        for (const [name, value] of Object.entries(tree)) {
            const children = (value as { records?: TreeRecord[] } | null)?.records;
            if (name !== 'attributes' && Array.isArray(children)) {
                const relation = def.childRelationships.get(name.toLowerCase());
                if (relation === undefined) {
                    throw new UserError(
                        `${file}: ${def.name} has no child relationship ${name}.`,
                        'Correct the name.'
                    );
                }
                this.#insert(children, file, [relation.field, id]);
            }
        }
    }

    #record(
        tree: TreeRecord,
        file: string,
        index: number,
        parent: [string, string] | null
    ): SObject {
        const def = this.#object(tree.attributes.type, file);
        const record = new SObject(def);
        for (const [name, value] of Object.entries(tree)) {
            const isChildren = typeof value === 'object' && value !== null && 'records' in value;
            if (name === 'attributes' || isChildren) {
                continue;
            }
            const field = def.fieldsByName.get(name.toLowerCase());
            if (field === undefined) {
                throw new UserError(
                    `${file}, record ${index + 1}: ${def.name} has no field ${name}.`,
                    'Correct the name.'
                );
            }
            record.store(field, this.#value(value, field, `${file}, record ${index + 1}, ${name}`));
        }
        if (parent !== null) {
            record.store(def.fieldsByName.get(parent[0].toLowerCase())!, parent[1]);
        }
        return record;
    }

    #object(name: string, file: string): SObjectDef {
        const def = this.#org.schema.object(name);
        if (def === undefined) {
            throw new UserError(`${file}: there is no object ${name}.`, 'Correct the name.');
        }
        return def;
    }

    #value(value: unknown, field: FieldDef, where: string): unknown {
        if (value === null || value === '') {
            return null;
        }
        const text = String(value);
        switch (field.type) {
            case 'Boolean':
                return value === true || text.toLowerCase() === 'true';
            case 'Integer':
                return Number(numberText(text, where));
            case 'Long':
                return BigInt(numberText(text, where));
            case 'Double':
            case 'Currency':
            case 'Percent':
                return Decimal.of(numberText(text, where));
            case 'Date':
                return new ApexDate(Math.floor(this.#timeOf(text, where) / DAY));
            case 'Datetime':
                return new ApexDatetime(this.#timeOf(text, where));
            case 'Reference':
            case 'MasterDetail':
            case 'Id':
                return text.startsWith('@') ? this.#reference(text.slice(1), where) : text;
            default:
                return text;
        }
    }

    #timeOf(text: string, where: string): number {
        return relativeTime(text) ?? dateTime(text, where) + this.#daysPassed * DAY;
    }

    #reference(name: string, where: string): string {
        const id =
            this.#ids.get(name.toLowerCase()) ??
            this.#org.database.findSystemRows('User', 'Username', name)[0];
        if (id === undefined) {
            throw new UserError(
                `${where}: nothing is called @${name}.`,
                'References must name a record imported before, or a user.'
            );
        }
        return id;
    }
}

function numberText(text: string, where: string): string {
    if (!/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) {
        throw new UserError(`${where}: ${text} is not a number.`, 'Write it as 1234.5.');
    }
    return text;
}

function relativeTime(text: string): number | null {
    const relative = /^(TODAY|NOW)(?:([+-])(\d+(?:\.\d+)?))?$/.exec(text);
    if (relative === null) {
        return null;
    }
    const [, from, sign, days] = relative;
    const shift = Number(days ?? 0) * DAY * (sign === '-' ? -1 : 1);
    return (from === 'TODAY' ? today() * DAY : Date.now()) + shift;
}

function daysSince(writtenOn: string | undefined): number {
    return writtenOn === undefined
        ? 0
        : today() - dateTime(writtenOn, 'writtenOn in local-org.json') / DAY;
}

/** In days since 1970. */
function today(): number {
    return Math.floor(Date.now() / DAY);
}

function dateTime(text: string, where: string): number {
    const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    if (Number.isNaN(time)) {
        throw new UserError(`${where}: ${text} is not a date.`, 'Write it as 2026-01-31.');
    }
    return time;
}

function readJson(file: string): unknown {
    try {
        return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
        throw new UserError(
            `${file} cannot be imported: ${(error as Error).message}`,
            'Correct the file, or its name in local-org.json.'
        );
    }
}
