/**
 * Pure functions: dates, numbers and amounts of answers in the language of the user. Facts hold them as 2026-11-21, 1,234.50
 * and USD 1,234.50, and models copy them. Only for what is read: e-mails, values of fields and quotes stay as they are.
 */
import LOCALE from '@salesforce/i18n/locale';

/** A day, and the time on the clock of whoever reads, where there is one. Neither has a zone. */
const DAY = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[ T](?<hour>\d{2}):(?<minute>\d{2}))?`;
const GROUPED = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?`;
const AMOUNT = String.raw`(?<currency>[A-Z]{3}) (?<sum>${GROUPED}|\d+(?:\.\d+)?)`;
/** Nothing that is a part of something longer, such as a number of an order or a moment with its zone. */
const WRITTEN = new RegExp(
    String.raw`(?<![\w.,/:-])(?:${DAY}|${AMOUNT}|(?<number>${GROUPED}))(?![\w/:-]|[.,]\w)`,
    'g'
);

/** The text as the user writes such things. */
export function localised(text: string): string {
    return text.replace(WRITTEN, (...found: unknown[]) => {
        const groups = found.at(-1) as Groups;
        return dayOf(groups) ?? amountOf(groups) ?? numberOf(groups) ?? String(found[0]);
    });
}

/** How each date and amount of some texts is shown, by how it is written; what is shown as written is left out. */
export function shownIn(texts: Iterable<string>): Record<string, string> {
    const shown: Record<string, string> = {};
    for (const text of texts) {
        for (const [written] of text.matchAll(WRITTEN)) {
            const local = localised(written);
            if (local !== written) {
                shown[written] = local;
            }
        }
    }
    return shown;
}

type Groups = Readonly<Partial<Record<string, string>>>;

/** In UTC on both sides: a day is the same day wherever it is read. */
function dayOf({ year, month, day, hour, minute }: Groups): string | undefined {
    if (!year || !month || !day) {
        return undefined;
    }
    const moment = new Date(
        Date.UTC(
            Number(year),
            Number(month) - 1,
            Number(day),
            Number(hour ?? 0),
            Number(minute ?? 0)
        )
    );
    const isDay = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
    return isDay && Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60
        ? moment.toLocaleString(LOCALE, {
              dateStyle: 'medium',
              timeStyle: hour ? 'short' : undefined,
              timeZone: 'UTC'
          })
        : undefined;
}

/** With the code of the currency: a sign alone stands for several. */
function amountOf({ currency, sum }: Groups): string | undefined {
    return currency && sum && CURRENCIES.has(currency)
        ? new Intl.NumberFormat(LOCALE, {
              style: 'currency',
              currency,
              currencyDisplay: 'code',
              ...digitsOf(sum)
          })
              .format(valueOf(sum))
              .replaceAll(NO_BREAK, ' ')
        : undefined;
}

function numberOf({ number }: Groups): string | undefined {
    return number && new Intl.NumberFormat(LOCALE, digitsOf(number)).format(valueOf(number));
}

const NO_BREAK = '\u00a0';
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const valueOf = (written: string): number => Number(written.replaceAll(',', ''));

/** As many decimals as were written. */
function digitsOf(written: string): Intl.NumberFormatOptions {
    const digits = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
    return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}
