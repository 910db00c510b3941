import assert from 'node:assert/strict';
import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    rmSync,
    utimesSync,
    writeFileSync
} from 'node:fs';

import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildApp } from './appBundle.js';
import { cachedBuild } from './cachedBuild.js';
import { componentsIn, componentState, lwcFolders } from './components.js';

const names = {
    state: 'Greeting',
    label: (name: string) => (name === 'Greeting' ? 'Hello & welcome' : undefined),
    hasStaticResource: () => false
};

describe("the components' bundle", () => {
    let folder: string;
    const write = (file: string, text: string): void => {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
    };
    const component = (name: string, source: string, html = '<template></template>'): void => {
        write(`app/main/lwc/${name}/${name}.ts`, source);
        write(`app/main/lwc/${name}/${name}.html`, html);
    };
    const build = async () => {
        const out = path.join(folder, 'out');
        const folders = lwcFolders([path.join(folder, 'app')]);
        const problems = await buildApp(out, componentsIn(folders), names, folder);
        return {
            problems,
            text: (name: string) => readFileSync(path.join(out, `c/${name}.js`), 'utf8')
        };
    };

    before(() => {
        folder = mkdtempSync(path.join(tmpdir(), 'local-org-bundle-'));
        component(
            'good',
            `import { LightningElement, api } from 'lwc';
            import greeting from '@salesforce/label/c.Greeting';
            import NAME from '@salesforce/schema/Account.Owner.Name';
            import save from '@salesforce/apex/Demo.save';
            import type { Nothing } from 'c/nowhere';
            export default class Good extends LightningElement {
                @api recordId?: string;
                text: string = greeting + JSON.stringify(NAME);
                run(): Promise<unknown> { return save({ id: this.recordId }); }
            }`,
            '<template><lightning-card title={text}></lightning-card><lightning-map></lightning-map></template>'
        );
    });

    after(() => {
        rmSync(folder, { recursive: true, force: true });
    });

    it('erases types, keeps decorators and writes labels and schema into the module', async () => {
        const { problems, text } = await build();

        assert.deepEqual(problems, []);
        assert.match(text('good'), /Hello & welcome/);
        assert.match(text('good'), /"fieldApiName": ?"Owner\.Name"/);
        assert.match(text('good'), /\/assets\/ui\/org\/apex\.js/);
        assert.match(text('good'), /publicProps/);
    });

    it('refuses a base component that nobody published, by its name', async () => {
        const { text } = await build();

        assert.match(text('good'), /refusedComponent\("lightning\/map"/);
    });

    it('replaces a component that does not compile by its error, and builds the others', async () => {
        component('broken', `import x from '@salesforce/label/c.Missing';\nexport default x;`);
        component(
            'typo',
            `import { LightningElement } from 'lwc';\nexport default class T extends LightningElement { a = ; }`
        );

        const { problems, text } = await build();

        assert.deepEqual(problems.map((problem) => problem.component).sort(), ['broken', 'typo']);
        assert.match(problems.map(({ message }) => message).join(), /Custom label c\.Missing/);
        assert.match(text('broken'), /does not compile/);
        assert.match(text('good'), /Hello & welcome/);
    });

    it('notices when a source changes, and not when a test does', () => {
        const folders = lwcFolders([path.join(folder, 'app')]);
        const before = componentState(folders);
        write('app/main/lwc/good/__tests__/good.test.ts', 'test');
        const afterTest = componentState(folders);
        write('app/main/lwc/good/good.css', 'p { color: red }');

        assert.equal(afterTest, before);
        assert.notEqual(componentState(folders), before);
    });

    it('builds once for all who ask, and leaves nothing of a build that fails', async () => {
        const cache = path.join(folder, 'cache');
        let runs = 0;
        const job = async (target: string): Promise<void> => {
            runs += 1;
            await new Promise((resolve) => setTimeout(resolve, 10));
            writeFileSync(path.join(target, 'x'), '1');
        };

        await Promise.all([cachedBuild(cache, 'a', '1', job), cachedBuild(cache, 'a', '1', job)]);
        const again = await cachedBuild(cache, 'a', '1', job);
        const failing = cachedBuild(cache, 'b', '1', () => Promise.reject(new Error('no')));

        await assert.rejects(failing, /no/);
        assert.deepEqual([runs, again.wasBuilt], [1, false]);
        const retry = await cachedBuild(cache, 'b', '1', job);
        assert.equal(retry.wasBuilt, true);
    });

    it('keeps what another server may be sending, and removes what nobody took for a day', async () => {
        const cache = path.join(folder, 'cache');
        const make = (key: string) =>
            cachedBuild(cache, 'app', key, (target) => {
                writeFileSync(path.join(target, 'file.js'), key);
                return Promise.resolve();
            });
        const old = await make('old');
        const other = await make('other');
        const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
        utimesSync(old.folder, longAgo, longAgo);

        await make('new');

        assert.equal(existsSync(other.folder), true);
        assert.equal(existsSync(old.folder), false);
    });
});
