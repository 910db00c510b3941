/** Java's short names of zones that Intl names by their offset only: in winter, in summer. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
    WET: ['WET', 'WEST'],
    CET: ['CET', 'CEST'],
    EET: ['EET', 'EEST']
};

const ZONES: readonly (readonly [RegExp, string, number])[] = [
    [/^(?:Europe\/(?:Lisbon)|Atlantic\/(?:Madeira|Canary|Faroe))$/, 'WET', 0],
    [
        /^(?:Europe\/(?:Paris|Berlin|Rome|Madrid|Amsterdam|Brussels|Vienna|Zurich|Stockholm|Oslo|Copenhagen|Prague|Warsaw|Budapest|Belgrade|Luxembourg|Monaco|Malta|Zagreb|Ljubljana|Bratislava)|Africa\/(?:Algiers|Tunis|Ceuta))$/,
        'CET',
        60
    ],
    [
        /^(?:Europe\/(?:Athens|Helsinki|Kiev|Kyiv|Bucharest|Sofia|Riga|Tallinn|Vilnius|Chisinau)|Africa\/Cairo|Asia\/(?:Beirut|Nicosia))$/,
        'EET',
        120
    ]
];

const FIXED: Readonly<Record<string, string>> = {
    'Asia/Kolkata': 'IST',
    'Asia/Calcutta': 'IST',
    'Asia/Tokyo': 'JST',
    'Asia/Seoul': 'KST',
    'Asia/Shanghai': 'CST',
    'Asia/Taipei': 'CST',
    'Asia/Hong_Kong': 'HKT',
    'Asia/Singapore': 'SGT',
    'Asia/Manila': 'PHT',
    'Asia/Dubai': 'GST',
    'Asia/Karachi': 'PKT',
    'Europe/Moscow': 'MSK',
    'Africa/Johannesburg': 'SAST',
    'Africa/Nairobi': 'EAT',
    'Africa/Lagos': 'WAT',
    'America/Sao_Paulo': 'BRT',
    'Australia/Brisbane': 'AEST',
    'Australia/Perth': 'AWST'
};

const SEASONAL: Readonly<Record<string, readonly [string, number, string]>> = {
    'Europe/London': ['GMT', 0, 'BST'],
    'Europe/Dublin': ['GMT', 0, 'IST'],
    'Australia/Sydney': ['AEST', 600, 'AEDT'],
    'Australia/Melbourne': ['AEST', 600, 'AEDT'],
    'Australia/Hobart': ['AEST', 600, 'AEDT'],
    'Australia/Adelaide': ['ACST', 570, 'ACDT'],
    'Pacific/Auckland': ['NZST', 720, 'NZDT'],
    'Asia/Jerusalem': ['IST', 120, 'IDT']
};

/** `CEST` for Europe/Paris two hours ahead of UTC; undefined for zones that Intl can name. */
export function shortZoneName(zone: string, offset: number): string | undefined {
    const fixed = FIXED[zone];
    if (fixed !== undefined) {
        return fixed;
    }
    const minutes = Math.round(offset / 60_000);
    const seasonal = SEASONAL[zone];
    if (seasonal !== undefined) {
        return minutes === seasonal[1] ? seasonal[0] : seasonal[2];
    }
    const found = ZONES.find(([names]) => names.test(zone));
    return found && NAMES[found[1]]![minutes === found[2] ? 0 : 1];
}
