/** What the platform's own objects do by themselves when they are saved. */
import type { Row, SaveOptions, SaveServices } from '../rows.js';
import { activityRules } from './activities.js';
import { campaignRules } from './campaigns.js';
import { caseRules } from './cases.js';
import { contentRules } from './content.js';
import { emailRules } from './emails.js';
import { opportunityRules } from './opportunities.js';
import { personRules } from './persons.js';
import { productRules } from './products.js';
import { setupRules } from './setup.js';

export interface StandardRules {
    /** Fields that follow from others; before triggers and again after them. */
    derive?(row: Row, options: SaveOptions, services: SaveServices): void;
    /** What only this object refuses. */
    check?(row: Row, options: SaveOptions, services: SaveServices): void;
    /** Other rows that come with a saved one. */
    afterWrite?(row: Row, options: SaveOptions, services: SaveServices): void;
}

const RULES: Readonly<Record<string, StandardRules>> = {
    ...activityRules,
    ...campaignRules,
    ...caseRules,
    ...contentRules,
    ...emailRules,
    ...opportunityRules,
    ...personRules,
    ...productRules,
    ...setupRules
};

const rulesOf = (rows: readonly Row[]): StandardRules | undefined => {
    const def = rows[0]?.record.def;
    return def === undefined
        ? undefined
        : (RULES[def.name] ??
              (def.kind === 'customSettingHierarchy' ? RULES['*setting'] : undefined));
};

export function deriveFields(
    rows: readonly Row[],
    options: SaveOptions,
    services: SaveServices
): void {
    const rules = rulesOf(rows);
    rows.forEach((row) => rules?.derive?.(row, options, services));
}

export function standardChecks(
    rows: readonly Row[],
    options: SaveOptions,
    services: SaveServices
): void {
    const rules = rulesOf(rows);
    rows.forEach((row) => rules?.check?.(row, options, services));
}

export function afterWrite(
    rows: readonly Row[],
    options: SaveOptions,
    services: SaveServices
): void {
    const rules = rulesOf(rows);
    rows.forEach((row) => rules?.afterWrite?.(row, options, services));
}
