import { ApexBlob, Decimal } from '../../../shared/values/index.js';
import type { FieldDef } from '../../../schema/definitions.js';
import { parseJsonDate, parseJsonDatetime, parseJsonTime } from '../json/jsonDates.js';
import { toFieldValue } from './fieldValues.js';

/** Rows of a CSV: quotes may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/gy;
    const source = text.replace(/^\ufeff/, '');
    while (cells.lastIndex < source.length) {
        const match = cells.exec(source);
        if (match === null) {
            break;
        }
        row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
        if (match[3] !== ',') {
            rows.push(row);
            row = [];
        }
    }
    if (row.length > 0) {
        rows.push([...row, '']);
    }
    return rows.filter((cellsOfRow) => cellsOfRow.some((cell) => cell !== ''));
}

/** A field's value from its text in a CSV. */
export function fieldFromText(field: FieldDef, text: string): unknown {
    switch (field.type) {
        case 'Boolean':
            return /^(?:true|1|yes)$/i.test(text);
        case 'Date':
            return parseJsonDate(text);
        case 'Datetime':
            return parseJsonDatetime(text);
        case 'Time':
            return parseJsonTime(text);
        case 'Base64':
            return ApexBlob.ofBase64(text);
        case 'Integer':
        case 'Long':
        case 'Double':
        case 'Currency':
        case 'Percent':
            return toFieldValue(field, Decimal.parse(text) ?? text);
        default:
            return toFieldValue(field, text);
    }
}
