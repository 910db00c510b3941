/**
 * A prompt version as a file: `data/prompts/<Capability>/<version>.md`. The texts stand in fences, as they are, so that a
 * reviewer reads them, no formatter touches them, and reading what was written gives the same again.
 *
 * @typedef {object} PromptVersion
 * @property {string} capability
 * @property {number} version
 * @property {string} name
 * @property {'Draft' | 'In_Review' | 'Active' | 'Retired'} status
 * @property {number} weight
 * @property {string} note
 * @property {string} instructions
 * @property {string} template
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const STATUSES = ['Draft', 'In_Review', 'Active', 'Retired'];
/** What a model reads; it never changes once a version is past Draft. */
export const TEXTS = ['instructions', 'template'];

const FORM =
    /^---\n([^]*?)\n---\n\n## Instructions\n\n(`{3,})text\n([^]*?)\n\2\n\n## Template\n\n(`{3,})text\n([^]*?)\n\4\n$/;

/** @param {PromptVersion} version */
export const keyOf = ({ capability, version }) => `${capability}:${version}`;

/** @param {PromptVersion} version */
export const fileOf = ({ capability, version }) => path.join(capability, `${version}.md`);

/** @param {PromptVersion} version */
export function formatPrompt({ name, status, weight, note, instructions, template }) {
    return [
        '---',
        `name: ${JSON.stringify(name)}`,
        `status: ${status}`,
        `weight: ${weight}`,
        `note: ${JSON.stringify(note)}`,
        '---',
        '',
        '## Instructions',
        '',
        fenced(instructions),
        '',
        '## Template',
        '',
        fenced(template),
        ''
    ].join('\n');
}

/**
 * @param {string} text of the file
 * @param {string} file its path from the folder of all prompts
 * @returns {PromptVersion}
 */
export function parsePrompt(text, file) {
    const [folder, name] = file.split(/[\\/]/);
    const version = Number(/^(\d+)\.md$/.exec(name ?? '')?.[1]);
    if (!/^\w+$/.test(folder) || !(version >= 1)) {
        throw new Error(
            `${file}: a prompt lies in <Capability>/<version>.md, such as Email_Draft/2.md`
        );
    }
    const parts = FORM.exec(text.replace(/\r\n?/g, '\n'));
    if (!parts) {
        throw new Error(
            `${file}: expected a head between --- lines, then "## Instructions" and "## Template", each with one fenced text`
        );
    }
    const head = readHead(parts[1], file);
    return {
        capability: folder,
        version,
        ...head,
        instructions: tidy(parts[3]),
        template: tidy(parts[5])
    };
}

/** Every prompt of a folder, in a stable order. */
export function readPrompts(folder) {
    if (!existsSync(folder)) {
        return [];
    }
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
        .map((entry) => path.join(path.relative(folder, entry.parentPath), entry.name))
        .map((file) => parsePrompt(readFileSync(path.join(folder, file), 'utf8'), file))
        .sort(byKey);
}

/** @param {PromptVersion} version @returns {boolean} whether the file changed */
export function writePrompt(folder, version) {
    const file = path.join(folder, fileOf(version));
    const text = formatPrompt(version);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) {
        return false;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return true;
}

export const byKey = (left, right) =>
    left.capability.localeCompare(right.capability, 'en') || left.version - right.version;

/** Line ends as files have them, and no space around: an org keeps neither for certain. */
export const tidy = (text) => (text ?? '').replace(/\r\n?/g, '\n').trim();

function readHead(text, file) {
    const head = { name: '', status: 'Draft', weight: 100, note: '' };
    for (const line of text.split('\n')) {
        const [, name, value] = /^(\w+): (.+)$/.exec(line) ?? [];
        if (!Object.hasOwn(head, name ?? '')) {
            throw new Error(`${file}: the head holds name, status, weight and note, not "${line}"`);
        }
        try {
            head[name] = name === 'status' ? value : JSON.parse(value);
        } catch {
            throw new Error(`${file}: ${name} is no JSON value: ${value}`);
        }
    }
    if (!STATUSES.includes(head.status)) {
        throw new Error(`${file}: status is one of ${STATUSES.join(', ')}, not ${head.status}`);
    }
    if (!(Number.isInteger(head.weight) && head.weight >= 0)) {
        throw new Error(`${file}: weight is a whole number from 0, not ${head.weight}`);
    }
    return head;
}

/** A fence longer than any in the text. */
function fenced(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
