import type { FieldDef } from '../../../schema/definitions.js';
import type { UiData, Value } from './uiData.js';

/** The formatted text that the UI API gives beside a value; null where there is nothing to format. */
export function displayValue(data: UiData, field: FieldDef, value: Value): string | null {
    if (value === null) {
        return null;
    }
    const locale = data.user.locale.replace('_', '-');
    const digits = {
        minimumFractionDigits: field.scale ?? 0,
        maximumFractionDigits: field.scale ?? 0
    };
    switch (field.type) {
        case 'Picklist':
        case 'Combobox':
            return labelOf(field, String(value));
        case 'MultiselectPicklist':
            return String(value)
                .split(';')
                .map((part) => labelOf(field, part))
                .join(';');
        case 'Currency':
            return new Intl.NumberFormat(locale, {
                style: 'currency',
                currency: data.user.currency,
                ...digits
            }).format(Number(value));
        case 'Percent':
            return `${new Intl.NumberFormat(locale, digits).format(Number(value))}%`;
        case 'Double':
        case 'Integer':
        case 'Long':
            return new Intl.NumberFormat(locale, digits).format(Number(value));
        case 'Date':
            return new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(
                new Date(`${String(value).slice(0, 10)}T00:00:00Z`)
            );
        case 'Datetime':
            return new Intl.DateTimeFormat(locale, {
                timeZone: data.user.timeZone,
                year: 'numeric',
                month: 'numeric',
                day: 'numeric',
                hour: 'numeric',
                minute: '2-digit'
            }).format(new Date(String(value)));
        default:
            return null;
    }
}

const labelOf = (field: FieldDef, value: string): string =>
    field.picklist?.find((entry) => entry.value === value)?.label ?? value;
