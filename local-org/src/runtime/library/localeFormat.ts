import { intlLocale } from '../../shared/localeDates.js';
import type { Decimal } from '../../shared/values/index.js';
import { hasTransaction, currentTransaction } from '../transaction.js';

/** The user's locale as Intl spells it: `en_US` → `en-US`. */
export function userLocale(): string {
    const locale = hasTransaction() ? currentTransaction().user.locale : 'en_US';
    return intlLocale(locale);
}

/** The zone of the running user: `America/Los_Angeles`. */
export const userZone = (): string =>
    hasTransaction() ? currentTransaction().user.timeZone : 'GMT';

/** `1,234,567.89` in the user's locale; at most three decimals, as Java's default number format. */
export function formatNumber(value: Decimal): string {
    const rounded = value.setScale(Math.min(Math.max(value.scale(), 0), 3), 'HALF_EVEN');
    return new Intl.NumberFormat(userLocale(), {
        maximumFractionDigits: 3,
        useGrouping: true
        // Intl takes decimal texts, so that no digit is lost.
    }).format(rounded.toString() as unknown as number);
}
