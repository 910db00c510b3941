import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { readProject } from '../metadata/readProject.js';
import { buildSchema } from '../schema/buildSchema.js';
import { checkFlows } from './checkFlows.js';

describe('the check of flows', () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'local-org-flows-'));
    after(() => rmSync(directory, { recursive: true, force: true }));

    const messages = (body: string, status = 'Active', type = 'AutoLaunchedFlow'): string[] => {
        mkdirSync(path.join(directory, 'force-app/flows'), { recursive: true });
        writeFileSync(
            path.join(directory, 'sfdx-project.json'),
            JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }] })
        );
        writeFileSync(
            path.join(directory, 'force-app/flows/A.flow-meta.xml'),
            `<Flow xmlns="http://soap.sforce.com/2006/04/metadata"><label>My Flow</label>` +
                `<processType>${type}</processType><status>${status}</status>${body}</Flow>`
        );
        const { model } = readProject(directory);
        return checkFlows(model, buildSchema(model).schema).map(
            ({ severity, message }) => `${severity} ${message}`
        );
    };
    const element = (list: string, parts: string): string =>
        `<${list}><name>Step</name><label>The step</label>${parts}</${list}>`;

    it('names elements of every type that does not run', () => {
        const lists = ['apexPluginCalls', 'experiments', 'orchestratedStages', 'steps'];
        for (const list of lists) {
            assert.deepEqual(messages(element(list, '')), [
                `notSupported Flow element ${list} (My Flow · The step)`
            ]);
        }
    });

    it('names actions, operators and options that are not there', () => {
        assert.deepEqual(
            messages(element('actionCalls', '<actionType>outboundMessage</actionType>')),
            ['notSupported Flow element actionCalls outboundMessage (My Flow · The step)']
        );
        assert.deepEqual(
            messages(
                element(
                    'assignments',
                    '<assignmentItems><assignToReference>a</assignToReference><operator>Twist</operator></assignmentItems>'
                )
            ),
            ['notSupported Flow element assignments Twist (My Flow · The step)']
        );
        assert.deepEqual(
            messages(
                element(
                    'recordCreates',
                    '<object>Account</object><someOtherPart>UpdateOneRecord</someOtherPart>'
                )
            ),
            ['notSupported Flow element recordCreates with someOtherPart (My Flow · The step)']
        );
        assert.deepEqual(
            messages(
                element(
                    'collectionProcessors',
                    '<collectionProcessorType>Other</collectionProcessorType>'
                )
            ),
            ['notSupported Flow element collectionProcessors Other (My Flow · The step)']
        );
    });

    it('names what the project does not have', () => {
        assert.deepEqual(messages(element('recordLookups', '<object>Nothing__c</object>')), [
            'notSupported Flow element recordLookups of Nothing__c (My Flow · The step)'
        ]);
        assert.deepEqual(messages(element('subflows', '<flowName>Gone</flowName>')), [
            'notSupported Flow element subflows Gone (My Flow · The step)'
        ]);
        assert.deepEqual(
            messages(
                '<formulas><name>F</name><dataType>Number</dataType><expression>{!gone} + 1</expression></formulas>'
            ),
            ['notSupported Flow formula (My Flow · F): Field gone does not exist. Check spelling.']
        );
    });

    it('names flows of other types and starts', () => {
        assert.deepEqual(messages('', 'Active', 'Orchestrator'), [
            'notSupported Flow of type Orchestrator (My Flow)'
        ]);
        assert.deepEqual(messages('<start><triggerType>Segment</triggerType></start>'), [
            'notSupported Flow start Segment (My Flow)'
        ]);
    });

    it('passes over flows that are not active', () => {
        assert.deepEqual(messages(element('steps', ''), 'Draft'), []);
    });
});
