import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { checkMetadata } from './metadataXml.mjs';

describe('the check of metadata files', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'metadata-'));
    after(() => rmSync(folder, { recursive: true }));

    function problemsOf(xml) {
        const file = path.join(folder, 'Stage__c.field-meta.xml');
        writeFileSync(file, xml);
        return checkMetadata([file]);
    }
    const field = (elements) =>
        `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">${elements}</CustomField>`;

    it('finds nothing wrong with a field that the platform takes', () => {
        assert.deepEqual(
            problemsOf(
                field(
                    '<fullName>Stage__c</fullName><label>Stage</label><length>20</length><type>Text</type>'
                )
            ),
            []
        );
    });

    it('names an element that the type does not have', () => {
        const [problem] = problemsOf(field('<lenght>20</lenght><type>Text</type>'));

        assert.match(problem, /CustomField\.lenght is no element of CustomField/);
    });

    it('names a value that is none of the values of its element', () => {
        const [problem] = problemsOf(field('<type>Txt</type>'));

        assert.match(problem, /CustomField\.type = Txt is none of its values/);
    });

    it('names the line of XML that cannot be read', () => {
        const [problem] = problemsOf(field('\n<type>Text</typo>'));

        assert.match(problem, /Stage__c\.field-meta\.xml:3 /);
    });
});
