/** A copy of the project in which, for each grant of the rep's permission set, a user lacks that grant alone. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/install.mjs';

const GRANTS =
    /\s*<(classAccesses|customPermissions|externalCredentialPrincipalAccesses|objectPermissions|fieldPermissions)>[^]*?<\/\1>/g;
const NAME = /<(?:apexClass|name|externalCredentialPrincipal|object|field)\s*>(.*?)</;
const FOLDER = 'force-app/main/governance/permissionsets';

/** @typedef {{kind: string, name: string, username: string}} Variant */

/** @returns {{projectDir: string, variants: Variant[], remove(): void}} */
export function projectOfVariants() {
    const projectDir = mkdtempSync(path.join(os.tmpdir(), 'crm-copilot-grants-'));
    for (const part of ['force-app', 'force-app-sample', 'data', 'sfdx-project.json']) {
        cpSync(path.join(root, part), path.join(projectDir, part), { recursive: true });
    }
    const config = JSON.parse(readFileSync(path.join(root, 'local-org.json'), 'utf8'));
    const [rep] = config.users;
    const xml = readFileSync(
        path.join(root, FOLDER, 'AI_Copilot_Rep.permissionset-meta.xml'),
        'utf8'
    );
    const variants = [...xml.matchAll(GRANTS)].map(([grant, kind], index) => {
        const setName = `Rep_Without_${index}`;
        const username = `without${index}@crm-copilot.example.com`;
        writeFileSync(
            path.join(projectDir, FOLDER, `${setName}.permissionset-meta.xml`),
            xml.replace(grant, '').replace(/<label>.*?</, `<label>${setName}<`)
        );
        config.users.push({ ...rep, username, alias: `w${index}`, permissionSets: [setName] });
        return { kind, name: NAME.exec(grant)[1], username };
    });
    writeFileSync(path.join(projectDir, 'local-org.json'), JSON.stringify(config));
    return {
        projectDir,
        variants,
        remove: () => rmSync(projectDir, { recursive: true, force: true })
    };
}
