/**
 * What the platform itself refuses: empty required fields, texts that are too long, values of the wrong
 * form. Runs after the before triggers, which may mend what the caller gave.
 */
import type { FieldDef } from '../../schema/definitions.js';
import type { SObject } from '../../schema/sobject.js';
import { Decimal } from '../../shared/values/index.js';
import { decimalFrom, scaleOf, storageOf } from '../../soql/storage.js';
import { fail, type Row } from './rows.js';
import { isTaken } from './writeRows.js';

export function checkFields(rows: readonly Row[]): void {
    for (const row of rows) {
        const next = row.next!;
        trimTexts(row, next);
        const missing = next.def.fields.filter((field) => isMissing(field, next, row));
        if (missing.length > 0) {
            const names = missing.map((field) => field.name);
            fail(
                row,
                'REQUIRED_FIELD_MISSING',
                `Required fields are missing: [${names.join(', ')}]`,
                names
            );
            continue;
        }
        for (const field of next.def.fields) {
            const value = next.slots[field.ordinal] ?? null;
            const isNew = row.old === null || row.old.slots[field.ordinal] !== value;
            if (value !== null && isNew && isTaken(field)) {
                checkValue(row, field, value);
            }
        }
    }
}

/** The platform keeps no white space around texts; in long ones only what comes first. */
function trimTexts(row: Row, next: SObject): void {
    for (const field of next.def.fields) {
        const value = next.slots[field.ordinal];
        const isNew = row.old === null || row.old.slots[field.ordinal] !== value;
        if (typeof value !== 'string' || !isNew || field.formula !== undefined) {
            continue;
        }
        switch (field.type) {
            case 'String':
            case 'TextArea':
            case 'Email':
            case 'Phone':
            case 'Url':
                next.slots[field.ordinal] = value.trim() === '' ? null : value.trim();
                break;
            case 'LongTextArea':
                next.slots[field.ordinal] = value.trimEnd() === '' ? null : value.trimEnd();
                break;
            default:
        }
    }
}

/** Never asked of the caller: the platform fills them. */
const FILLED_BY_PLATFORM = new Set([
    'id',
    'ownerid',
    'createdbyid',
    'createddate',
    'lastmodifiedbyid',
    'lastmodifieddate',
    'systemmodstamp',
    'isdeleted',
    'setupownerid'
]);

function isMissing(field: FieldDef, next: SObject, row: Row): boolean {
    if (
        !(field.isRequired || field.type === 'MasterDetail') ||
        field.type === 'Boolean' ||
        !isTaken(field) ||
        FILLED_BY_PLATFORM.has(field.name.toLowerCase())
    ) {
        return false;
    }
    // A custom object's record without a name is named by its id.
    if (field.isNameField && next.def.kind !== 'standard' && next.def.kind !== 'setup') {
        return false;
    }
    const isEmpty = (next.slots[field.ordinal] ?? null) === null;
    const wasEmpty = row.old !== null && (row.old.slots[field.ordinal] ?? null) === null;
    const parent = field.relationshipName?.toLowerCase();
    return isEmpty && !wasEmpty && !(parent !== undefined && row.record.parents?.get(parent));
}

const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@.,;:<>()[\]\\]+(?:\.[^\s@.,;:<>()[\]\\]+)+$/;

function checkValue(row: Row, field: FieldDef, value: unknown): void {
    switch (storageOf(field)) {
        case 'text':
            checkText(row, field, String(value));
            return;
        case 'decimal':
        case 'integer':
            checkRange(row, field, decimalFrom(value));
            return;
        default:
    }
}

function checkText(row: Row, field: FieldDef, text: string): void {
    if (field.length !== undefined && text.length > field.length) {
        fail(
            row,
            'STRING_TOO_LONG',
            `${field.label}: data value too large: ${text} (max length=${field.length})`,
            [field.name]
        );
    } else if (field.type === 'Email' && !EMAIL.test(text)) {
        fail(row, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, [
            field.name
        ]);
    } else if (field.isRestrictedPicklist === true && field.picklist !== undefined) {
        checkPicklist(row, field, text);
    }
}

function checkPicklist(row: Row, field: FieldDef, text: string): void {
    const allowed = new Set(
        field.picklist!.filter((entry) => entry.isActive).map((entry) => entry.value.toLowerCase())
    );
    const values = field.type === 'MultiselectPicklist' ? text.split(';') : [text];
    const bad = values.find((value) => !allowed.has(value.trim().toLowerCase()));
    if (bad !== undefined) {
        fail(
            row,
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            `${field.label}: bad value for restricted picklist field: ${bad}`,
            [field.name]
        );
    }
}

function checkRange(row: Row, field: FieldDef, value: Decimal): void {
    const digits = (field.precision ?? 18) - scaleOf(field);
    if (value.abs().compareTo(Decimal.of(`1e${digits}`)) >= 0) {
        fail(
            row,
            'NUMBER_OUTSIDE_VALID_RANGE',
            `${field.label}: value outside of valid range on numeric field: ${value.toString()}`,
            [field.name]
        );
    }
}
