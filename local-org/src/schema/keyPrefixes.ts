const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const COUNT = DIGITS.length ** 2;

/**
 * Gives key prefixes (`a0B`) to objects that have none of their own. A prefix follows from the object's name,
 * so that ids in a database stay valid when the project gets another object.
 */
export function assignPrefixes(
    names: readonly string[],
    first: string,
    taken: Set<string>
): Map<string, string> {
    const prefixes = new Map<string, string>();
    for (const name of [...names].sort()) {
        let place = hash(name.toLowerCase());
        let prefix: string;
        do {
            place = (place + 1) % COUNT;
            prefix =
                first + DIGITS[Math.floor(place / DIGITS.length)]! + DIGITS[place % DIGITS.length]!;
        } while (taken.has(prefix));
        taken.add(prefix);
        prefixes.set(name, prefix);
    }
    return prefixes;
}

/** FNV-1a. */
function hash(text: string): number {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) {
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    }
    return (value >>> 0) % COUNT;
}
