import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { root } from '../lib/install.mjs';

/** Every way in which a provider fails. */
const FAILURES = [
    'rateLimit',
    'rateLimitRetryAfter',
    'serverError',
    'overloaded',
    'disconnect',
    'cutOff',
    'malformedBody',
    'malformedAnswer',
    'emptyAnswer',
    'refusal',
    'contentFilter',
    'failed',
    'badRequest'
];
const FAIL_EVERY = 10;
const SECONDS_A_CALL = 8;

/**
 * So many requests drained by the lanes, the model failing one call in ten, the org killed now and then.
 *
 * @param {string} modelAddress of the offline stand-in
 * @param {{name: string, requests: number, kills: number}} options
 * @returns {Promise<Record<string, unknown>>} a line of figures
 */
export async function measureQueue(modelAddress, { name, requests, kills }) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'queue-bench-'));
    const proxy = await failingProxy(modelAddress);
    try {
        const run = await drain(path.join(folder, 'org.db'), proxy, requests, kills);
        return { name, ...figuresOf(run, proxy, requests, kills) };
    } finally {
        proxy.close();
        rmSync(folder, { recursive: true });
    }
}

function figuresOf({ figures, largest, seconds, jobFailures, inFlight }, proxy, requests, kills) {
    const ended = (state) =>
        figures.byReason
            .filter((one) => one.state === state)
            .reduce((sum, { counted }) => sum + counted, 0);
    const settled = ended('Done') + ended('Refused') + ended('Dead');
    return {
        requests: figures.requests,
        settled,
        lost: requests - settled,
        twice: figures.twice,
        done: ended('Done'),
        refused: ended('Refused'),
        dead: ended('Dead'),
        calls: proxy.calls(),
        callsKept: figures.callsKept,
        attempts: figures.attempts,
        ...(kills > 0
            ? {
                  kills,
                  // Calls whose answer died with the process, and that were made again.
                  recalls: proxy.calls() - figures.callsKept,
                  recallsReported: figures.recalls,
                  callsEstimated: figures.callsEstimated,
                  inFlight
              }
            : {}),
        abandoned: figures.abandoned,
        open: figures.open,
        laneDeaths: figures.deaths ?? 0,
        jobFailures,
        largestUse: Object.fromEntries(
            Object.entries(largest)
                .filter(([, { used }]) => used > 0)
                .map(([limit, { used, cap }]) => [limit, `${Math.round(used)} of ${cap}`])
        ),
        seconds,
        hoursAt8s: Object.fromEntries(
            [1, 5, 20].map((lanes) => [
                lanes,
                Math.round(((proxy.calls() * SECONDS_A_CALL) / lanes / 3600) * 10) / 10
            ])
        )
    };
}

/** Runs the org until nothing is left; kills it at even parts of the way. */
async function drain(databaseFile, proxy, requests, kills) {
    const killAt = Array.from({ length: kills }, (_, index) =>
        Math.round((requests * (index + 1)) / (kills + 1))
    );
    const jobFailures = [];
    let inFlight = 0;
    let startedAt = null;
    for (let wanted = requests; ; wanted = 0) {
        const ending = await new Promise((resolve, reject) => {
            const org = fork(
                path.join(root, 'scripts/bench/queueOrg.mjs'),
                [databaseFile, String(wanted)],
                {
                    cwd: root,
                    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
                    env: { ...process.env, COPILOT_OPENAI_URL: `${proxy.address}/v1` }
                }
            );
            let done = null;
            org.on('message', (message) => {
                if (message.kind === 'begun') {
                    startedAt ??= performance.now();
                } else if (message.kind === 'jobFailed') {
                    jobFailures.push(message.failure);
                } else if (message.kind === 'done') {
                    done = message;
                }
            });
            proxy.onCall = (calls) => {
                if (killAt.length > 0 && calls >= killAt[0]) {
                    killAt.shift();
                    org.kill('SIGKILL');
                }
            };
            org.on('exit', (code) => {
                proxy.onCall = () => undefined;
                if (done !== null) {
                    resolve(done);
                } else if (code === null) {
                    resolve(null);
                } else {
                    reject(new Error(`The org ended with ${code}`));
                }
            });
        });
        if (ending !== null) {
            return {
                ...ending,
                seconds: Math.round((performance.now() - startedAt) / 1000),
                jobFailures: jobFailures.length,
                inFlight
            };
        }
        inFlight += MOST_IN_FLIGHT;
    }
}

/** Lanes that can be at work in the org of the bench, times the largest chunk. */
const MOST_IN_FLIGHT = 2 * 40;

/** Stands between org and model: has one call in ten fail, in turn in every way, and counts them. */
async function failingProxy(modelAddress) {
    let calls = 0;
    const proxy = {
        calls: () => calls,
        onCall: () => undefined,
        address: '',
        close: () => server.close()
    };
    const target = new URL(modelAddress);
    const server = http.createServer((request, response) => {
        calls += 1;
        proxy.onCall(calls);
        const failure =
            calls % FAIL_EVERY === 0
                ? { 'x-offline-failure': FAILURES[(calls / FAIL_EVERY) % FAILURES.length] }
                : {};
        const onward = http.request(
            {
                host: target.hostname,
                port: target.port,
                method: request.method,
                path: request.url,
                headers: { ...request.headers, ...failure }
            },
            (answer) => {
                response.writeHead(answer.statusCode, answer.headers);
                answer.pipe(response);
                answer.on('error', () => response.destroy());
            }
        );
        onward.on('error', () => response.destroy());
        request.pipe(onward);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    proxy.address = `http://127.0.0.1:${server.address().port}`;
    return proxy;
}
