/** `npm run test:e2e`: the tests in a real browser. Screenshots go to `e2e/screenshots`. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { installMissing, root } from './lib/install.mjs';
import { run } from './lib/run.mjs';

installMissing({ withDevelopment: true });

const candidates = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];
const chromium = candidates.find((file) => file && existsSync(file));
if (!chromium) {
    console.error(
        'No Chromium or Chrome was found. Install one (Debian: apt-get install chromium), or name it: CHROMIUM=/path/to/chrome npm run test:e2e'
    );
    console.log('0 passed, 1 failed');
    process.exit(1);
}

const files = readdirSync(path.join(root, 'e2e'))
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => path.join('e2e', file));
// one file at a time: each starts the product
const { status, stdout } = await run(
    process.execPath,
    ['--test', '--test-concurrency=1', '--test-reporter=tap', ...files],
    { echo: true, env: { CHROMIUM: chromium } }
);
const count = (name) => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(stdout)?.[1] ?? 0);
const failed = count('fail') + count('cancelled');
console.log(`${count('pass')} passed, ${Math.max(failed, status === 0 ? 0 : 1)} failed`);
process.exitCode = status;
