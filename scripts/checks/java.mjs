/** The checks that need Java: Salesforce's own type checker for Apex (apex-ls) and PMD's rules. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../lib/install.mjs';
import { run } from '../lib/run.mjs';

const require = createRequire(import.meta.url);

/** Rules that do not fit this project, each with its reason. */
const NOT_OURS = new Map([
    ['ApexDoc', 'documentation is asked for where it says something; see house style'],
    ['ApexUnitTestClassShouldHaveRunAs', 'a class without users or sharing has nothing to run as'],
    ['AvoidBooleanMethodParameters', 'thumbs up or down is what a component sends'],
    ['AvoidGlobalModifier', 'nothing here is global'],
    ['AvoidNonRestrictiveQueries', 'custom metadata is read whole, on purpose'],
    ['ExcessiveParameterList', 'its threshold counts four as too many'],
    ['MethodNamingConventions', 'the name of a test is a sentence']
]);
/** Rules for code that runs in bulk; what a test prepares and asserts may loop and name an id. */
const NOT_FOR_TESTS = new Set(['AvoidHardcodingId', 'OperationWithLimitsInLoop']);
const isTest = (violation) =>
    /[\\/]force-app(-einstein|-sample)?[\\/]test[\\/]/.test(
        violation.getPrimaryLocation().getFile() ?? ''
    );
/** PMD knows the platform's assertions only, not a test's own method that is named for what it asserts. */
function assertsByAMethodOfItsOwn(violation) {
    const location = violation.getPrimaryLocation();
    const lines = readFileSync(location.getFile(), 'utf8').split('\n');
    const test = lines
        .slice(location.getStartLine() - 1)
        .join('\n')
        .split('@IsTest')[0];
    return /\bassert[A-Z]\w*\(/.test(test);
}

function isOurs(violation) {
    const rule = violation.getRule().getName();
    if (rule === 'ApexUnitTestClassShouldHaveAsserts') {
        return !assertsByAMethodOfItsOwn(violation);
    }
    return !NOT_OURS.has(rule) && !(NOT_FOR_TESTS.has(rule) && isTest(violation));
}

export const hasJava = () => spawnSync('java', ['-version']).status === 0;

/** @returns {Promise<string[]>} one line a problem */
export async function checkApexTypes() {
    const jars = path.join(
        'node_modules',
        '@salesforce',
        'code-analyzer-pmd-engine',
        'dist',
        'java-lib',
        '*'
    );
    const { status, stdout, stderr } = await run('java', [
        '-cp',
        jars,
        'io.github.apexdevtools.apexls.CheckForIssues',
        '--workspace',
        '.',
        '--detail',
        'errors',
        '-n'
    ]);
    return status === 0 ? [] : (stdout + stderr).trim().split('\n');
}

/** @returns {Promise<string[]>} one line a violation */
export async function checkApexRules() {
    const { CodeAnalyzer, CodeAnalyzerConfig } = require('@salesforce/code-analyzer-core');
    const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.withDefaults());
    await analyzer.addEnginePlugin(
        require('@salesforce/code-analyzer-pmd-engine').createEnginePlugin()
    );
    await analyzer.addEnginePlugin(
        require('@salesforce/code-analyzer-regex-engine').createEnginePlugin()
    );
    const workspace = await analyzer.createWorkspace(
        ['force-app', 'force-app-einstein', 'force-app-sample'].map((folder) =>
            path.join(root, folder)
        )
    );
    const rules = await analyzer.selectRules(['pmd:Recommended', 'regex:Recommended'], {
        workspace
    });
    const results = await analyzer.run(rules, { workspace });
    return results
        .getViolations()
        .filter(isOurs)
        .map((violation) => {
            const location = violation.getPrimaryLocation();
            const file = path.relative(root, location.getFile() ?? '');
            return `${file}:${location.getStartLine()} ${violation.getRule().getName()}: ${violation.getMessage()}`;
        });
}
