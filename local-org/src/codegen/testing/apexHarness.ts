/** Runs Apex sources in tests of the language: analysed, generated and linked, with no org around. */
import { emptyModel } from '../../metadata/emptyModel.js';
import { parseUnit } from '../../parser/parseUnit.js';
import { apexTypeLibrary, enumConstant } from '../../runtime/library/index.js';
import { Limits } from '../../runtime/limits.js';
import { Program } from '../../runtime/program.js';
import {
    enterTransaction,
    leaveTransaction,
    type DatabasePort,
    type Transaction
} from '../../runtime/transaction.js';
import { buildSchema } from '../../schema/buildSchema.js';
import type { Schema } from '../../schema/definitions.js';
import { analyse } from '../../semantics/index.js';
import { formatDiagnostic, type Diagnostic } from '../../shared/diagnostic.js';
import { NotSupported } from '../../shared/notSupported.js';
import { generate, generateTrigger } from '../generate.js';

export interface Compiled {
    readonly program: Program;
    readonly schema: Schema;
    readonly diagnostics: readonly Diagnostic[];
}

let standard: Schema | null = null;

/** The objects of the platform, without any project's. */
export function standardSchema(): Schema {
    standard ??= buildSchema(emptyModel()).schema;
    return standard;
}

/** File name → source. */
export function compileApex(files: Readonly<Record<string, string>>, apiVersion = 62): Compiled {
    const schema = standardSchema();
    const parsed = Object.entries(files).map(([file, source]) => parseUnit(source, file));
    const analysed = analyse(
        parsed.flatMap(({ unit }) => (unit === null ? [] : [{ unit, apiVersion }])),
        { schema, library: apexTypeLibrary }
    );
    const units = [...analysed.types.map(generate), ...analysed.triggers.map(generateTrigger)];
    return {
        schema,
        diagnostics: [...parsed.flatMap(({ diagnostics }) => diagnostics), ...analysed.diagnostics],
        program: new Program({
            units,
            library: apexTypeLibrary,
            schema,
            libraryEnumConstant: enumConstant
        })
    };
}

/** What is in the way of a program, as text. */
export const errorsOf = ({ diagnostics }: Compiled): string[] =>
    diagnostics.filter(({ severity }) => severity === 'error').map(formatDiagnostic);

function refuse(what: string): never {
    throw new NotSupported(`${what} in this test`);
}

/** Runs something inside a transaction that has neither org nor, unless given, database. */
export function inTransaction<T>(
    { program, schema }: Compiled,
    act: () => T,
    database: Partial<DatabasePort> = {}
): T {
    const nothing = new Proxy({}, { get: (_, name) => () => refuse(String(name)) });
    const transaction: Transaction = {
        user: {
            id: '005000000000001AAA',
            userName: 'test@example.com',
            firstName: 'Test',
            lastName: 'User',
            email: 'test@example.com',
            alias: 'test',
            profileId: null,
            profileName: 'System Administrator',
            roleId: null,
            userType: 'Standard',
            locale: 'en_US',
            language: 'en_US',
            timeZone: 'America/Los_Angeles',
            currency: 'USD'
        },
        program,
        library: apexTypeLibrary,
        schema,
        metadata: emptyModel(),
        limits: new Limits(),
        database: new Proxy(database, {
            get: (given, name) => given[name as keyof DatabasePort] ?? (() => refuse(String(name)))
        }) as DatabasePort,
        users: nothing as Transaction['users'],
        async: nothing as Transaction['async'],
        callouts: nothing as Transaction['callouts'],
        outbox: [],
        debugLog: { write: () => undefined },
        clock: { now: () => Date.UTC(2024, 0, 15) },
        cpuTime: () => 0,
        test: null,
        triggers: [],
        request: { id: 'TEST', quiddity: 'SYNCHRONOUS' },
        entrySharing: true,
        hasUncommittedWork: false,
        runAsDepth: 0,
        attachments: new Map()
    };
    enterTransaction(transaction);
    try {
        return act();
    } finally {
        leaveTransaction();
    }
}
