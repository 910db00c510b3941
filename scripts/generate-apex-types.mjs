#!/usr/bin/env node
/**
 * Writes types/apex.d.ts from the @AuraEnabled methods and properties of the Apex classes, so that a component which
 * calls a method that is gone, or reads a property that never was, does not compile.
 *
 *   node scripts/generate-apex-types.mjs           writes
 *   node scripts/generate-apex-types.mjs --check   fails when the file is stale
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApexParserFactory } from '@apexdevtools/apex-parser';
import { format, resolveConfig } from 'prettier';
import { declarations } from './lib/apexTypes.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, 'types', 'apex.d.ts');

const { packageDirectories } = JSON.parse(
    readFileSync(path.join(root, 'sfdx-project.json'), 'utf8')
);
const classes = packageDirectories
    .map((directory) => path.join(root, directory.path))
    .filter(existsSync)
    .flatMap((directory) =>
        readdirSync(directory, { recursive: true })
            .filter((file) => file.endsWith('.cls') && !file.startsWith('test'))
            .map((file) => path.join(directory, file))
    )
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .filter((source) => /@auraenabled/i.test(source))
    .map((source) => ApexParserFactory.createParser(source).compilationUnit().typeDeclaration());

const config = await resolveConfig(target);
const text = await format(declarations(classes), { ...config, plugins: [], parser: 'typescript' });

if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('types/apex.d.ts is stale: run `npm run generate:apex-types`.');
    process.exitCode = 1;
}
