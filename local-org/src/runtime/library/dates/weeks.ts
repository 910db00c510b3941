/** Regions whose calendars begin with Sunday or Saturday, as in CLDR; elsewhere the week begins on Monday. */
const SUNDAY = new Set(
    'AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
        ' '
    )
);
const SATURDAY = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));

/** 0 is Sunday. */
export function firstDayOfWeek(locale: string): number {
    const region = locale.split('-')[1] ?? (locale === 'en' ? 'US' : '');
    return SUNDAY.has(region) ? 0 : SATURDAY.has(region) ? 6 : 1;
}
