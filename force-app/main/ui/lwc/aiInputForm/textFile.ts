/** Reads files in which somebody wrote something, and no others. */

/** Written as bytes of two by Windows programs, which mark their beginning. */
const WIDE: readonly (readonly [number, number, string])[] = [
    [0xff, 0xfe, 'utf-16le'],
    [0xfe, 0xff, 'utf-16be']
];
/** Begin and end of what is said next. */
const CUE = /^(?:\d+:)?\d\d:\d\d[.,]\d{3} --> (?:\d+:)?\d\d:\d\d[.,]\d{3}/m;
const SPEAKER = /<v(?:\.[\w.]+)? ([^>]+)>/g;
const TAG = /<\/?[a-z][^>]*>/g;
const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;

/** What stands in a file, of subtitles what was said; null when it is no text. */
export async function textOf(file: Blob): Promise<string | null> {
    const text = await written(file);
    return text !== null && CUE.test(text) ? spoken(text) : text;
}

/** The text of a file in the encoding in which it was written. */
async function written(file: Blob): Promise<string | null> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const wide = WIDE.find(([first, second]) => bytes[0] === first && bytes[1] === second);
    if (wide) {
        return new TextDecoder(wide[2]).decode(bytes);
    }
    if (bytes.some(isControl)) {
        return null;
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}

/** Subtitles (WebVTT, SubRip) without their times, one line for each time that somebody speaks. */
function spoken(text: string): string {
    return text
        .split(/(?:\r?\n){2,}/)
        .map((block) => block.split(/\r?\n/))
        .filter((lines) => lines.some((line) => CUE.test(line)))
        .map((lines) =>
            lines
                .slice(lines.findIndex((line) => CUE.test(line)) + 1)
                .join(' ')
                .replace(SPEAKER, '$1: ')
                .replace(TAG, '')
                .trim()
        )
        .join('\n');
}

/** No text has these; pictures, archives and documents begin with them. */
const isControl = (byte: number): boolean =>
    byte < BLANK && (byte < TAB || byte > CARRIAGE_RETURN) && byte !== 0x1b;
