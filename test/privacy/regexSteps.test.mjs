/**
 * The platform ends a transaction, and lets nobody catch it, when a regular expression reads its input more than a million
 * times (half a million for replaceAll). No detector that we ship may come near, whatever text a record holds: each is
 * tried here by java.util.regex itself, on windows made to be bad.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.resolve(here, '../../force-app/main/privacy/customMetadata');
/** Longest window that AIWindow gives: 60 before, a stretch of 3,000, an overlap of 500. */
const WINDOW = 3560;
const MOST = 500_000;

const UNITS = [
    'a',
    'A',
    '1',
    '0',
    '9',
    ' ',
    '1 ',
    '12 ',
    '1-',
    '0 1',
    '+1',
    '+1 ',
    '(1) ',
    '.',
    '1.',
    '-',
    '_',
    '@',
    'a@',
    'a@a.',
    'a.',
    'a-',
    ':',
    'a:',
    '1:',
    'f:',
    '::',
    '/',
    '://',
    '://a',
    '=',
    '?key=',
    '&key=a',
    'eyJ',
    'eyJa.',
    'sk-',
    '00D',
    'AKIA',
    'A1',
    '1A',
    'AB12',
    'A1B2 ',
    'GB29 ',
    'token ',
    'token: ',
    'password',
    'password is ',
    'secret=',
    'bearer ',
    'basic a',
    '-----BEGIN ',
    '-----BEGIN PRIVATE KEY-----',
    'a [at] ',
    'a(at)b(dot)',
    '1111 ',
    '4111 1111 1111 1111 ',
    '411111111111111',
    '078-05-1120 ',
    'AB 12 34 56 C ',
    '2101 ',
    'é',
    '漢',
    '😀',
    '\n',
    '\t',
    '1\u00a0',
    '01/',
    '1/1/1 ',
    'call 1',
    'tel 1 ',
    'born 1.',
    'ABCDEF',
    'ABCDEF00A00',
    '0000000',
    '12345678',
    '123.456.789-',
    '1)(',
    '+1(2)(3)'
];

const detectors = readdirSync(folder)
    .filter((name) => name.startsWith('AI_Detector.'))
    .map((name) => {
        const xml = readFileSync(path.join(folder, name), 'utf8');
        const [, value = ''] =
            /<field>Expression__c<\/field>\s*<value\s+xsi:type="xsd:string"\s*>([^<]*)<\/value>/.exec(
                xml
            ) ?? [];
        const expression = value
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&apos;', "'")
            .replaceAll('&amp;', '&');
        return { name: name.split('.')[1], expression };
    })
    .filter(({ expression }) => expression !== '');

const hasJava = spawnSync('java', ['-version']).status === 0;

test(
    'no detector reads a window too often, whatever it holds',
    { skip: hasJava ? false : 'needs Java 17' },
    () => {
        assert.ok(detectors.length > 60, 'the shipped detectors were found');
        const base64 = (text) => Buffer.from(text, 'utf8').toString('base64');
        const lines = [];
        for (const { name, expression } of detectors) {
            // A key file widens its window.
            const length = name === 'Private_Key' ? 11_600 : WINDOW;
            for (const [index, unit] of UNITS.entries()) {
                const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
                lines.push(`${name}/${index} ${base64(expression)} ${base64(text)}`);
            }
        }
        const run = spawnSync('java', [path.join(here, 'RegexSteps.java')], {
            input: lines.join('\n'),
            encoding: 'utf8',
            maxBuffer: 1 << 26
        });
        assert.equal(run.status, 0, run.stderr);
        const counts = run.stdout
            .trim()
            .split('\n')
            .map((line) => {
                const [place, count] = line.split(' ');
                const [name, index] = place.split('/');
                return { name, unit: UNITS[Number(index)], count: Number(count) };
            });
        assert.equal(counts.length, lines.length);
        const bad = counts.filter(({ count }) => count > MOST);
        assert.deepEqual(bad, []);
    }
);
