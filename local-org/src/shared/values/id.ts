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
 * A String that becomes an Id: 15 characters grow to 18, 18 get their letters' case from the suffix.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_id.htm
 */
export function idFrom(text: string): string {
    if (!ID_TEXT.test(text)) {
        throw apexError('System.StringException', `Invalid id: ${text}`);
    }
    if (text.length === 15) {
        return text + checksum(text);
    }
    return checksum(text.slice(0, 15)) === text.slice(15) ? text : restoreCase(text);
}

/** Ids of 18 characters keep their meaning when their case was lost; the suffix tells it. */
function restoreCase(text: string): string {
    const suffix = text.slice(15).toUpperCase();
    let restored = '';
    for (let place = 0; place < 15; place++) {
        const bits = SUFFIX.indexOf(suffix.charAt(Math.floor(place / 5)));
        if (bits < 0) {
            throw apexError('System.StringException', `Invalid id: ${text}`);
        }
        const letter = text.charAt(place);
        restored += (bits >> (place % 5)) & 1 ? letter.toUpperCase() : letter.toLowerCase();
    }
    return restored + suffix;
}
