import { apexError } from '../apexException.js';

const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID_TEXT = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/** Whether a text has the form of a record's id. */
export function isIdText(text: string): boolean {
    return ID_TEXT.test(text);
}

/** The three characters that make an id safe to compare without case. */
function checksum(id15: string): string {
    let suffix = '';
    for (let chunk = 0; chunk < 3; chunk++) {
        let bits = 0;
        for (let place = 0; place < 5; place++) {
            const code = id15.charCodeAt(chunk * 5 + place);
            if (code >= 65 && code <= 90) {
                bits |= 1 << place;
            }
        }
        suffix += SUFFIX.charAt(bits);
    }
    return suffix;
}

/**
 * A String that becomes an Id: 15 characters grow to 18; 18 whose letters lost their case get it from the suffix,
 * and those with a suffix that fits no case (ids made up by tests) stay as they are.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_id.htm
 */
export function idFrom(text: string): string {
    if (!ID_TEXT.test(text)) {
        throw apexError('System.StringException', `Invalid id: ${text}`);
    }
    if (text.length === 15) {
        return text + checksum(text);
    }
    const id15 = text.slice(0, 15);
    if (checksum(id15) === text.slice(15)) {
        return text;
    }
    const restored = restoreCase(text);
    return checksum(restored) === text.slice(15).toUpperCase()
        ? restored + text.slice(15).toUpperCase()
        : text;
}

/** The first 15 characters in the case that the suffix tells. */
function restoreCase(text: string): string {
    const suffix = text.slice(15).toUpperCase();
    let restored = '';
    for (let place = 0; place < 15; place++) {
        const bits = SUFFIX.indexOf(suffix.charAt(Math.floor(place / 5)));
        const letter = text.charAt(place);
        restored += (bits >> (place % 5)) & 1 ? letter.toUpperCase() : letter.toLowerCase();
    }
    return restored;
}
