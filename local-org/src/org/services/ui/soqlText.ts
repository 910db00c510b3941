import type { FieldDef, Schema, SObjectDef } from '../../../schema/definitions.js';
import { fieldAtPath, UiError, type Condition, type Select, type Value } from './uiData.js';

/** Writes a select as SOQL. Values are quoted here; names come from the schema or are checked. */
export function soqlOf(query: Select, schema: Schema): string {
    const def = requireObject(schema, query.object);
    const order = (query.orderBy ?? []).map(
        ({ field, isDescending }) => `${path(field)} ${isDescending ? 'DESC' : 'ASC'} NULLS LAST`
    );
    return [
        `SELECT ${[...new Set(query.fields.map(path))].join(', ')} FROM ${def.name}`,
        query.where ? `WHERE ${conditionText(query.where, def, schema)}` : '',
        order.length > 0 ? `ORDER BY ${order.join(', ')}` : '',
        query.limit === undefined ? '' : `LIMIT ${Math.trunc(query.limit)}`,
        query.offset ? `OFFSET ${Math.trunc(query.offset)}` : ''
    ]
        .filter((part) => part !== '')
        .join(' ');
}

export function countSoql(query: Pick<Select, 'object' | 'where'>, schema: Schema): string {
    const def = requireObject(schema, query.object);
    const where = query.where ? ` WHERE ${conditionText(query.where, def, schema)}` : '';
    return `SELECT COUNT() FROM ${def.name}${where}`;
}

function requireObject(schema: Schema, name: string): SObjectDef {
    const def = schema.object(name);
    if (!def) {
        throw new UiError(400, 'INVALID_TYPE', `sObject type '${name}' is not supported.`);
    }
    return def;
}

/** Only letters, digits, underscores and dots: nothing that could end a name. */
function path(name: string): string {
    if (!/^\w+(?:\.\w+)*$/.test(name)) {
        throw new UiError(400, 'INVALID_FIELD', `No such column '${name}'`);
    }
    return name;
}

function conditionText(condition: Condition, def: SObjectDef, schema: Schema): string {
    if ('all' in condition || 'any' in condition) {
        const parts = 'all' in condition ? condition.all : condition.any;
        const texts = parts.map((part) => conditionText(part, def, schema));
        if (texts.length === 0) {
            // none of nothing holds, all of nothing does
            return 'all' in condition ? 'Id != null' : 'Id = null';
        }
        return texts.length === 1
            ? texts[0]!
            : `(${texts.join('all' in condition ? ' AND ' : ' OR ')})`;
    }
    if ('not' in condition) {
        return `(NOT ${conditionText(condition.not, def, schema)})`;
    }
    const { field: name, is, value } = condition;
    const field = fieldAtPath(schema, def, name)?.field;
    if (is === 'in') {
        const list = Array.isArray(value) ? (value as readonly Value[]) : [value as Value];
        return `${path(name)} IN (${list.map((item) => literal(field, item)).join(', ')})`;
    }
    if (is === 'includes') {
        return `${path(name)} INCLUDES (${quoted(String(value))})`;
    }
    if (is === 'like') {
        return `${path(name)} LIKE ${quotedPattern(String(value))}`;
    }
    if (value !== null && typeof value === 'object') {
        const { date } = value as { date: string };
        if (!/^[A-Z_]+(?::\d+)?$/.test(date)) {
            throw new UiError(400, 'INVALID_FILTER', `NotSupported: date literal ${date}`);
        }
        return `${path(name)} ${is} ${date}`;
    }
    return `${path(name)} ${is} ${literal(field, value as Value)}`;
}

function literal(field: FieldDef | undefined, value: Value): string {
    if (value === null) {
        return 'null';
    }
    if (typeof value === 'boolean') {
        return String(value);
    }
    const text = String(value);
    switch (field?.type) {
        case 'Integer':
        case 'Long':
        case 'Double':
        case 'Currency':
        case 'Percent':
            return Number.isFinite(Number(text)) ? String(Number(text)) : 'null';
        case 'Date':
            return /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : 'null';
        case 'Datetime': {
            const ms = Date.parse(text);
            return Number.isNaN(ms) ? 'null' : new Date(ms).toISOString();
        }
        default:
            return quoted(text);
    }
}

const quoted = (text: string): string =>
    `'${text
        .replace(/[\\']/g, (mark) => `\\${mark}`)
        .replace(/\n/g, '\\n')
        .replace(/\r/g, '\\r')}'`;

/** In a pattern, `\%` and `\_` are already escapes of SOQL. */
const quotedPattern = (text: string): string =>
    `'${text.replace(/\\(?![%_\\])|'/g, (mark) => `\\${mark}`).replace(/[\n\r]/g, ' ')}'`;
