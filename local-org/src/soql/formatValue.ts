import { datetimeTextIn, dateText } from '../shared/localeDates.js';
import { ApexDate, ApexDatetime, Decimal } from '../shared/values/index.js';
import type { FieldType } from '../schema/definitions.js';
import type { Scope } from './scope.js';
import { compose, sql } from './sql.js';
import { decode, storageOf, type SqlValue } from './storage.js';
import { zoneOffset } from './timeZone.js';
import { computedField, type TypedSql } from './typedSql.js';

/**
 * `FORMAT(…)`: a number, date or currency as the user's locale writes it; texts stay as they are.
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_format.htm
 */
export function formatted(scope: Scope, value: TypedSql): TypedSql {
    const { field } = value;
    if (storageOf(field) === 'text' || storageOf(field) === 'id') {
        return value;
    }
    const { locale, timeZone, currency } = scope.environment;
    const how = sql('?, ?, ?, ?, ?', field.type, field.scale ?? null, locale, timeZone, currency);
    return {
        sql: compose('format_value(@, @)', value.sql, how),
        field: computedField('FORMAT', 'String'),
        object: null
    };
}

/** The SQL function behind it, on what a column holds. */
export function formatStored(
    raw: SqlValue,
    type: FieldType,
    scale: number | null,
    locale: string,
    timeZone: string,
    currency: string
): string | null {
    const field = computedField('FORMAT', type, scale ?? undefined);
    const value = raw === null ? null : decode(raw, field);
    if (value === null) {
        return null;
    }
    if (value instanceof ApexDate) {
        return dateText(value, locale);
    }
    if (value instanceof ApexDatetime) {
        return datetimeTextIn(value.ms + zoneOffset(value.ms, timeZone), locale);
    }
    const decimals = scale ?? (type === 'Currency' || type === 'Percent' ? 2 : undefined);
    if (value instanceof Decimal || typeof value === 'number' || typeof value === 'bigint') {
        const text = new Intl.NumberFormat(locale, {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals ?? 20,
            ...(type === 'Currency' ? { style: 'currency', currency } : {})
            // Intl takes decimal texts, so that no digit is lost.
        }).format(value.toString() as unknown as number);
        return type === 'Percent' ? `${text}%` : text;
    }
    return String(value);
}
