import { fail, type Row, type SaveServices } from './rows.js';

/** Every active rule runs on every save, whatever changed. */
export function runValidationRules(rows: readonly Row[], services: SaveServices): void {
    const rules = (rows[0]?.record.def.validationRules ?? []).filter((rule) => rule.isActive);
    for (const row of rows) {
        for (const rule of rules) {
            if (services.formulas.isTrue(rule.formula, row.next!, row.old)) {
                fail(
                    row,
                    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                    rule.errorMessage,
                    rule.errorField === undefined ? [] : [rule.errorField]
                );
            }
        }
    }
}
