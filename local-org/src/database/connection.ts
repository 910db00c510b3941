import { DatabaseSync } from '@photostructure/sqlite';
import { apexError, type ApexException } from '../shared/apexException.js';
import { registerSqlFunctions } from '../soql/sqlFunctions.js';
import type { SqlValue } from '../soql/storage.js';

type Database = InstanceType<typeof DatabaseSync>;
type Statement = ReturnType<Database['prepare']>;

/** How long the platform waits for a locked row. */
export const LOCK_WAIT_MS = 10_000;
const MOST_STATEMENTS = 2000;

/** The first statement that writes finds it out, so no record can be named. */
function unableToLock(): ApexException {
    const statusCode = 'UNABLE_TO_LOCK_ROW';
    const message = 'unable to obtain exclusive access to this record';
    const exception = apexError(
        'System.DmlException',
        `First exception on row 0; first error: ${statusCode}, ${message}: []`
    );
    exception.dmlErrors = [{ index: 0, id: null, statusCode, message, fields: [] }];
    return exception;
}

/**
 * One connection to the org's data, with the transaction rules of the platform: reads run in autocommit;
 * the first write, savepoint or `FOR UPDATE` begins an immediate transaction, so there is one writer.
 */
export class Connection {
    readonly #db: Database;
    readonly #statements = new Map<string, Statement>();
    #isWriting = false;
    #nextSavepoint = 1;
    #savepoints: number[] = [];
    /** Something was written, not only locked. */
    #hasChanges = false;
    /** Told after anything was undone: what was learnt from the undone rows is void. */
    onUndo: () => void = () => undefined;
    /** Runs what may wait for others: their time is nobody's CPU time. */
    waiting: (wait: () => void) => void = (wait) => wait();

    /** @param file a path, or `:memory:` */
    constructor(file: string, lockWait = LOCK_WAIT_MS) {
        this.#db = new DatabaseSync(file, { timeout: lockWait });
        registerSqlFunctions(this.#db as never);
        if (file !== ':memory:') {
            this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
        }
    }

    /** Makes a function of JavaScript callable in SQL. */
    defineFunction(name: string, implementation: (...values: SqlValue[]) => SqlValue): void {
        this.#db.function(name, { varargs: true, deterministic: false }, implementation);
    }

    get isWriting(): boolean {
        return this.#isWriting;
    }

    get hasChanges(): boolean {
        return this.#hasChanges;
    }

    /** Rows as arrays of columns; whole numbers as bigint. */
    all(text: string, values: readonly SqlValue[] = []): SqlValue[][] {
        return this.#prepared(text).all(...(values as never[])) as unknown as SqlValue[][];
    }

    /** Writes; begins the transaction when none is open. */
    run(text: string, values: readonly SqlValue[] = []): number {
        this.beginWrite();
        this.#hasChanges = true;
        return Number(this.#prepared(text).run(...(values as never[])).changes);
    }

    /** Several statements without values, such as DDL. */
    script(text: string): void {
        this.#db.exec(text);
    }

    /** Takes the one right to write, waiting up to ten seconds for another transaction to end. */
    beginWrite(): void {
        if (this.#isWriting) {
            return;
        }
        try {
            this.waiting(() => this.#db.exec('BEGIN IMMEDIATE'));
        } catch (error) {
            throw isBusy(error) ? unableToLock() : error;
        }
        this.#isWriting = true;
        this.#hasChanges = false;
    }

    commit(): void {
        if (this.#isWriting) {
            this.#db.exec('COMMIT');
        }
        this.#end();
    }

    rollback(): void {
        if (this.#isWriting) {
            this.#db.exec('ROLLBACK');
        }
        this.#end();
        this.onUndo();
    }

    #end(): void {
        this.#isWriting = false;
        this.#hasChanges = false;
        this.#savepoints = [];
    }

    /** Lets go of what `FOR UPDATE` holds, as a callout does. Nothing may have been written. */
    releaseLocks(): void {
        if (this.#isWriting && !this.#hasChanges) {
            this.commit();
        }
    }

    setSavepoint(): number {
        this.beginWrite();
        const number = this.#nextSavepoint++;
        this.#db.exec(`SAVEPOINT s${number}`);
        this.#savepoints.push(number);
        return number;
    }

    /** Undoes what came after; later savepoints become invalid, this one stays. */
    rollbackTo(number: number): void {
        this.#check(number);
        this.#db.exec(`ROLLBACK TO s${number}`);
        this.#savepoints = this.#savepoints.filter((other) => other <= number);
        this.onUndo();
    }

    /** Forgets the savepoint and later ones; changes stay. */
    releaseSavepoint(number: number): void {
        this.#check(number);
        this.#db.exec(`RELEASE s${number}`);
        this.#savepoints = this.#savepoints.filter((other) => other < number);
    }

    #check(number: number): void {
        if (!this.#savepoints.includes(number)) {
            throw apexError('System.TypeException', 'Invalid savepoint');
        }
    }

    get isInTransaction(): boolean {
        return this.#isWriting;
    }

    close(): void {
        this.rollback();
        this.#statements.clear();
        this.#db.close();
    }

    #prepared(text: string): Statement {
        let statement = this.#statements.get(text);
        if (statement === undefined) {
            if (this.#statements.size >= MOST_STATEMENTS) {
                this.#statements.clear();
            }
            statement = this.#db.prepare(text);
            statement.setReadBigInts(true);
            statement.setReturnArrays(true);
            this.#statements.set(text, statement);
        }
        return statement;
    }
}

const isBusy = (error: unknown): boolean =>
    /database is locked|SQLITE_BUSY/i.test((error as Error).message);
