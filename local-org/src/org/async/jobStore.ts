import v8 from 'node:v8';
import type { DatabaseSync } from '@photostructure/sqlite';
import type { JobState } from './jobState.js';

export type JobKind = 'queueable' | 'future' | 'batch' | 'scheduled' | 'event' | 'finalizer';

/** Work that waits. It is a row beside the org's data, so that it commits and rolls back with its transaction. */
export interface Job {
    /** Id of its AsyncApexJob; of a schedule that of its CronTrigger; events have one of their own. */
    readonly id: string;
    readonly kind: JobKind;
    /** In whose name it runs. */
    readonly userId: string;
    /** Milliseconds since 1970: not before. */
    readonly runAt: number;
    readonly payload: JobPayload;
    /** Order in which it was enqueued; set by the store. */
    readonly sequence: number;
    readonly attempts: number;
}

export type JobPayload =
    | {
          readonly kind: 'queueable';
          readonly className: string;
          readonly state: JobState;
          readonly depth: number;
          readonly maximumDepth: number | null;
      }
    | {
          readonly kind: 'future';
          readonly className: string;
          readonly slot: string;
          readonly state: JobState;
      }
    | {
          readonly kind: 'batch';
          readonly className: string;
          readonly state: JobState;
          readonly scopeSize: number;
          readonly phase: 'start' | 'execute' | 'finish';
          /** Chunks of the scope, each a list, once `start` has run. */
          readonly chunks: readonly JobState[];
          readonly next: number;
          readonly errors: number;
          readonly isStateful: boolean;
      }
    | {
          readonly kind: 'scheduled';
          readonly className: string;
          readonly name: string;
          /** Null: runs once (`System.scheduleBatch`). */
          readonly cron: string | null;
          readonly state: JobState;
          /** Set: the schedule starts this batch instead of calling `execute`. */
          readonly batchScopeSize: number | null;
      }
    | { readonly kind: 'event'; readonly object: string; readonly state: JobState }
    | {
          readonly kind: 'finalizer';
          readonly className: string;
          readonly state: JobState;
          readonly parentJobId: string;
          readonly error: { readonly type: string; readonly message: string } | null;
      };

export type NewJob = Omit<Job, 'sequence' | 'attempts'>;

interface Row {
    id: string;
    kind: JobKind;
    user_id: string;
    run_at: number;
    payload: Uint8Array;
    sequence: number;
    attempts: number;
}

const COLUMNS = 'id, kind, user_id, run_at, payload, sequence, attempts';

export class JobStore {
    readonly #connection: DatabaseSync;
    /** What cannot be written down (instances of platform classes), by job: tests only, where one thread does all. */
    readonly #foreign = new Map<string, readonly (readonly object[])[]>();

    constructor(connection: DatabaseSync) {
        this.#connection = connection;
        connection.exec(
            `CREATE TABLE IF NOT EXISTS _local_org_job (
                sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL, kind TEXT NOT NULL, user_id TEXT NOT NULL, run_at REAL NOT NULL,
                state TEXT NOT NULL, payload BLOB NOT NULL, attempts INTEGER NOT NULL DEFAULT 0)`
        );
    }

    /** Must be called inside the transaction that the job belongs to. */
    add(job: NewJob): void {
        this.#connection
            .prepare(
                `INSERT INTO _local_org_job (id, kind, user_id, run_at, state, payload)
                 VALUES (?, ?, ?, ?, 'waiting', ?)`
            )
            .run(job.id, job.kind, job.userId, job.runAt, this.#pack(job.id, job.payload));
    }

    /** The next job that is due, marked as running; schedules only when `now` has reached them. */
    claim(now: number): Job | null {
        const row = this.#connection
            .prepare(
                `UPDATE _local_org_job SET state = 'running', attempts = attempts + 1
                 WHERE sequence = (SELECT sequence FROM _local_org_job
                    WHERE state = 'waiting' AND run_at <= ? ORDER BY run_at, sequence LIMIT 1)
                 RETURNING ${COLUMNS}`
            )
            .get(now) as Row | undefined;
        return row === undefined ? null : this.#unpack(row);
    }

    /** All that waits, in order, whenever it is due: what a test drains. */
    waiting(): Job[] {
        const rows = this.#connection
            .prepare(
                `SELECT ${COLUMNS} FROM _local_org_job WHERE state = 'waiting' ORDER BY sequence`
            )
            .all() as unknown as Row[];
        return rows.map((row) => this.#unpack(row));
    }

    find(id: string): Job | null {
        const row = this.#connection
            .prepare(`SELECT ${COLUMNS} FROM _local_org_job WHERE id = ?`)
            .get(id) as Row | undefined;
        return row === undefined ? null : this.#unpack(row);
    }

    /** Puts a job back for its next step. */
    requeue(job: Job, payload: JobPayload, runAt: number): void {
        this.#connection
            .prepare(
                `UPDATE _local_org_job SET state = 'waiting', payload = ?, run_at = ? WHERE sequence = ?`
            )
            .run(this.#pack(job.id, payload), runAt, job.sequence);
    }

    remove(job: { readonly sequence: number; readonly id: string }): void {
        this.#connection.prepare('DELETE FROM _local_org_job WHERE sequence = ?').run(job.sequence);
    }

    removeById(id: string): void {
        this.#connection.prepare('DELETE FROM _local_org_job WHERE id = ?').run(id);
    }

    /** When the next job is due, or null. */
    nextDue(): number | null {
        const row = this.#connection
            .prepare(`SELECT MIN(run_at) AS due FROM _local_org_job WHERE state = 'waiting'`)
            .get() as { due: number | null };
        return row.due;
    }

    lastSequence(): number {
        const row = this.#connection
            .prepare('SELECT MAX(sequence) AS last FROM _local_org_job')
            .get() as { last: number | null };
        return row.last ?? 0;
    }

    /** After a crash: what was under way when the process ended was rolled back, and starts again. */
    restart(): void {
        this.#connection.exec(
            `UPDATE _local_org_job SET state = 'waiting' WHERE state = 'running'`
        );
    }

    #pack(id: string, payload: JobPayload): Uint8Array {
        const states = statesOf(payload);
        if (states.some(({ foreign }) => foreign.length > 0)) {
            this.#foreign.set(
                id,
                states.map(({ foreign }) => foreign)
            );
        }
        const bare = mapStates(payload, (state) => ({ ...state, foreign: [] }));
        return v8.serialize(bare);
    }

    #unpack(row: Row): Job {
        let payload = v8.deserialize(row.payload) as JobPayload;
        const foreign = this.#foreign.get(row.id);
        if (foreign !== undefined) {
            let at = 0;
            payload = mapStates(payload, (state) => ({ ...state, foreign: foreign[at++] ?? [] }));
        }
        return {
            id: row.id,
            kind: row.kind,
            userId: row.user_id,
            runAt: row.run_at,
            payload,
            sequence: row.sequence,
            attempts: row.attempts
        };
    }
}

export function statesOf(payload: JobPayload): JobState[] {
    return payload.kind === 'batch' ? [payload.state, ...payload.chunks] : [payload.state];
}

function mapStates(payload: JobPayload, change: (state: JobState) => JobState): JobPayload {
    const state = change(payload.state);
    return payload.kind === 'batch'
        ? { ...payload, state, chunks: payload.chunks.map(change) }
        : { ...payload, state };
}
