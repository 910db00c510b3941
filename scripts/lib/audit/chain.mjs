/**
 * Verifies an export of the audit's chain of seals, without the org that it came from: what the blocks and their
 * hashes say, what the signature says, and whether an older export is a part of it.
 */
import { createHash, createHmac, createVerify, timingSafeEqual } from 'node:crypto';

const FORMAT = 'crm-copilot-audit 1';
const GENESIS = '0'.repeat(64);

/**
 * @typedef {{ first: number; last: number; previousHash: string; hash: string; seconds: number; entries: string }} Block
 * @typedef {{ text: string; algorithm: string; keyName: string; signature: string }} Checkpoint
 * @typedef {{ format: string; checkpoint: Checkpoint; blocks: Block[] }} Export
 */

/**
 * @param {Export} exported
 * @param {object} [means]
 * @param {string} [means.secret] of the org, for HMAC-SHA256
 * @param {string} [means.certificate] as PEM, for RSA-SHA256
 * @param {Export} [means.older] an export that was made before
 * @returns {string[]} what is wrong; empty when nothing is
 */
export function chainProblems(exported, { secret, certificate, older } = {}) {
    if (exported.format !== FORMAT) {
        return [`This is no export of the audit: its format is ${exported.format}`];
    }
    return [
        ...blockProblems(exported.blocks),
        ...checkpointProblems(exported),
        ...signatureProblems(exported.checkpoint, { secret, certificate }),
        ...(older ? olderProblems(exported, older) : [])
    ];
}

/** The statements of a checkpoint: `entries`, `hash`, `org` … */
export function statementsOf({ text }) {
    return Object.fromEntries(
        text.split('\n').map((line) => {
            const space = line.indexOf(' ');
            return [line.slice(0, space), line.slice(space + 1)];
        })
    );
}

function blockProblems(blocks) {
    const problems = [];
    let last = 0;
    let hash = GENESIS;
    for (const block of blocks) {
        if (block.first !== last + 1) {
            problems.push(`Entries ${last + 1} to ${block.first - 1} are missing`);
        }
        if (block.previousHash !== hash) {
            problems.push(`The block of entry ${block.first} does not follow the block before`);
        }
        if (block.last !== block.first + block.entries.split('\n').length - 1) {
            problems.push(`The block of entry ${block.first} does not hold what it says`);
        }
        if (block.hash !== hashOf(block)) {
            problems.push(`The block of entry ${block.first} is not what its hash says`);
        }
        ({ last, hash } = block);
    }
    return problems;
}

function checkpointProblems({ checkpoint, blocks }) {
    const { entries, hash } = statementsOf(checkpoint);
    const signed = Number(entries);
    if (signed === 0) {
        return [];
    }
    // The chain may have grown while it was exported.
    const block = blocks.find(({ last }) => last === signed);
    return block?.hash === hash ? [] : ['The checkpoint speaks of another chain'];
}

function signatureProblems({ text, algorithm, signature }, { secret, certificate }) {
    const given = Buffer.from(signature, 'base64');
    if (algorithm === 'HMAC-SHA256' && secret !== undefined) {
        const right = createHmac('sha256', secret).update(text).digest();
        return right.length === given.length && timingSafeEqual(right, given)
            ? []
            : ['The checkpoint was not signed with this secret'];
    }
    if (algorithm === 'RSA-SHA256' && certificate !== undefined) {
        return createVerify('RSA-SHA256').update(text).verify(certificate, given)
            ? []
            : ['The checkpoint was not signed with this certificate'];
    }
    return [];
}

function olderProblems({ checkpoint, blocks }, older) {
    if (statementsOf(checkpoint).org !== statementsOf(older.checkpoint).org) {
        return ['The older export is of another org'];
    }
    const now = new Map(blocks.map(({ first, hash }) => [first, hash]));
    const rewritten = older.blocks.find(({ first, hash }) => now.get(first) !== hash);
    return rewritten
        ? [`History was rewritten: the block of entry ${rewritten.first} was another one before`]
        : [];
}

const hashOf = ({ previousHash, first, seconds, entries }) =>
    createHash('sha256').update([previousHash, first, seconds, entries].join('\n')).digest('hex');
