/** The invented weeks of the sample org name people, records and capabilities that it has. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/lib/install.mjs';
import { USAGE } from '../../scripts/lib/sampleUsage.mjs';

const json = (file) => JSON.parse(readFileSync(path.resolve(root, file), 'utf8'));
const uses = json(USAGE);
const config = json('local-org.json');
const NAME_FIELDS = { Event: 'Subject', Case: 'Subject' };

const recordsOf = (object) =>
    ['sample', 'history'].flatMap((folder) => {
        const file = `data/${folder}/${object}s.json`;
        const { records } = existsSync(path.join(root, file)) ? json(file) : { records: [] };
        return records.map((record) => `${object}/${record[NAME_FIELDS[object] ?? 'Name']}`);
    });

describe('the invented use of the sample org', () => {
    it('is by people of the sample org, several reps and a service agent among them', () => {
        const people = new Map(config.users.map((user) => [user.username, user]));
        const users = [...new Set(uses.map(({ username }) => username))];

        assert.deepEqual(
            users.filter((username) => !people.has(username)),
            []
        );
        const withSet = (name) =>
            users.filter((username) => people.get(username).permissionSets?.includes(name));
        assert.ok(withSet('AI_Copilot_Rep').length >= 4);
        assert.equal(withSet('AI_Copilot_Service_Agent').length, 1);
    });

    it('is about records of the sample data', () => {
        const names = new Set(
            ['Account', 'Opportunity', 'Event', 'Case'].flatMap((object) => recordsOf(object))
        );

        assert.deepEqual(
            uses.filter(({ about }) => !names.has(about)),
            []
        );
    });

    it('is of capabilities and models that there are', () => {
        const isThere = (folder, name) =>
            existsSync(path.join(root, 'force-app/main', folder, `customMetadata/${name}`));

        for (const { capability, model } of uses) {
            assert.ok(isThere('sales', `AI_Capability.${capability}.md-meta.xml`), capability);
            assert.ok(!model || isThere('providers', `AI_Model.${model}.md-meta.xml`), model);
        }
    });

    it('is some weeks long, grows, fails at times and rejects with reasons', () => {
        const inWeek = (week) =>
            uses.filter(({ workdaysAgo }) => Math.ceil(workdaysAgo / 5) === week).length;
        const suggestions = uses.flatMap((use) => use.suggestions ?? []);

        assert.ok(inWeek(1) > inWeek(2) && inWeek(2) > inWeek(3) && inWeek(3) > 0);
        assert.ok(
            uses.every(({ workdaysAgo }) => workdaysAgo >= 1),
            'Nothing of today'
        );
        assert.ok(new Set(uses.flatMap(({ cause }) => cause ?? [])).size >= 4);
        assert.ok(new Set(suggestions.map(({ state }) => state)).size === 6);
        assert.ok(suggestions.filter(({ rejection }) => rejection).length >= 5);
    });
});
