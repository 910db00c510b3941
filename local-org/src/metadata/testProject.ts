import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** For tests: writes a project of these files to a new temporary folder, and answers the folder. */
export function writeProject(files: Readonly<Record<string, string>>): string {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'local-org-project-'));
    const all = {
        'sfdx-project.json': JSON.stringify({
            packageDirectories: [{ path: 'force-app', default: true }],
            sourceApiVersion: '65.0'
        }),
        ...files
    };
    for (const [name, content] of Object.entries(all)) {
        const file = path.join(directory, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
    }
    return directory;
}

/** `<?xml …?><CustomField xmlns=…>…</CustomField>` */
export const metadataXml = (root: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${root}>\n`;
