import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CronExpression } from './cron.js';

const next = (text: string, after: string): string | null => {
    const time = new CronExpression(text).next(Date.parse(after));
    return time === null ? null : new Date(time).toISOString();
};

describe('a cron expression', () => {
    it('finds the next hour, day and month', () => {
        assert.equal(next('0 0 13 * * ?', '2026-01-01T13:00:00Z'), '2026-01-02T13:00:00.000Z');
        assert.equal(next('0 30 8 1 3 ?', '2026-01-01T00:00:00Z'), '2026-03-01T08:30:00.000Z');
    });

    it('knows names and ranges of weekdays', () => {
        // 2 January 2026 is a Friday.
        assert.equal(next('0 0 9 ? * MON-FRI', '2026-01-02T10:00:00Z'), '2026-01-05T09:00:00.000Z');
    });

    it('knows steps and the last day of a month', () => {
        assert.equal(next('0 0 0/6 * * ?', '2026-01-01T07:00:00Z'), '2026-01-01T12:00:00.000Z');
        assert.equal(next('0 0 0 L * ?', '2026-02-02T00:00:00Z'), '2026-02-28T00:00:00.000Z');
    });

    it('never fires when its year is over', () => {
        assert.equal(next('0 0 0 15 3 ? 2022', '2026-01-01T00:00:00Z'), null);
    });

    it('refuses what it cannot read', () => {
        assert.throws(() => new CronExpression('0 0 25 * * ?'), /Values must be between 0 and 23/);
        assert.throws(() => new CronExpression('0 0 * *'), /Unexpected end of expression/);
        for (const minutes of ['0/15', '0,30', '*']) {
            assert.throws(
                () => new CronExpression(`0 ${minutes} * * * ?`),
                /Seconds and minutes must be specified as integer/
            );
        }
        assert.throws(() => new CronExpression('0 0 0 ? * 2#1'), /NotSupported/);
    });
});
