/** `.forceignore`: the patterns of `.gitignore`, against paths relative to the project's folder. */
export type IgnoreTest = (relativePath: string) => boolean;

interface Rule {
    readonly pattern: RegExp;
    readonly isNegated: boolean;
}

/** @see https://git-scm.com/docs/gitignore#_pattern_format */
export function parseForceIgnore(text: string): IgnoreTest {
    const rules: Rule[] = [];
    for (const line of text.split(/\r?\n/)) {
        const trimmed = line.replace(/(?<!\\)\s+$/, '');
        if (trimmed === '' || trimmed.startsWith('#')) {
            continue;
        }
        const isNegated = trimmed.startsWith('!');
        const glob = isNegated ? trimmed.slice(1) : trimmed;
        rules.push({ pattern: globToRegExp(glob.replace(/^\\(?=[#!])/, '')), isNegated });
    }
    return (relativePath) => {
        let isIgnored = false;
        for (const { pattern, isNegated } of rules) {
            if (pattern.test(relativePath)) {
                isIgnored = !isNegated;
            }
        }
        return isIgnored;
    };
}

/** Matches a file when the pattern names it or a folder above it. */
function globToRegExp(glob: string): RegExp {
    const isAnchored = /\/(?=.)/.test(glob.replace(/\/$/, '')) || glob.startsWith('/');
    let source = '';
    const text = glob.replace(/^\.?\//, '').replace(/\/$/, '');
    for (let at = 0; at < text.length; at++) {
        const char = text[at]!;
        if (text.startsWith('**/', at)) {
            source += '(?:.*/)?';
            at += 2;
        } else if (text.startsWith('**', at)) {
            source += '.*';
            at += 1;
        } else if (char === '*') {
            source += '[^/]*';
        } else if (char === '?') {
            source += '[^/]';
        } else if (char === '[' && text.indexOf(']', at) > at) {
            const end = text.indexOf(']', at);
            source += `[${text
                .slice(at + 1, end)
                .replace(/^!/, '^')
                .replaceAll('\\', '\\\\')}]`;
            at = end;
        } else if (char === '\\' && at + 1 < text.length) {
            at += 1;
            source += escape(text[at]!);
        } else {
            source += escape(char);
        }
    }
    return new RegExp(`^${isAnchored ? '' : '(?:.*/)?'}${source}(?:/.*)?$`);
}

const escape = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
