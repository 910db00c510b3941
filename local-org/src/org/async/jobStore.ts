import v8 from 'node:v8';
import type { Connection } from '../../database/connection.js';
import type { SqlValue } from '../../soql/storage.js';
import type { JobState } from './jobState.js';

export type JobKind =
    'queueable' | 'future' | 'batch' | 'scheduled' | 'event' | 'finalizer' | 'flow';

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
          /** `AsyncOptions.DuplicateSignature`: no second job with it may wait. */
          readonly signature?: string;
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
          /** `Database.RaisesPlatformEvents`: a failure is told by a BatchApexErrorEvent. */
          readonly raisesEvents: boolean;
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
    | {
          readonly kind: 'event';
          readonly object: string;
          readonly state: JobState;
          /** Hears whether they were published, once. */
          readonly callback?: JobState;
          /** The trigger that is to be handed them; none: every trigger on the object. */
          readonly subscriber?: string;
          /** How often the trigger asked for them again. */
          readonly retries?: number;
          readonly lastError?: string;
      }
    | {
          readonly kind: 'flow';
          readonly flow: string;
          /** An asynchronous or scheduled path; null: a schedule-triggered flow. */
          readonly path: string | null;
          /** The schedule itself, as opposed to records that it is to run for. */
          readonly isSchedule: boolean;
          /** Triggering records, each followed by what it was before; of one that resumes, the interview. */
          readonly state: JobState;
          /** Of a paused interview: the event at which it goes on. */
          readonly waitEvent?: string;
      }
    | {
          readonly kind: 'finalizer';
          readonly className: string;
          readonly state: JobState;
          readonly parentJobId: string;
          readonly error: { readonly type: string; readonly message: string } | null;
      };

export type NewJob = Omit<Job, 'sequence' | 'attempts'>;

/** Events reach their triggers one after the other. */
const DELIVERING = `EXISTS (SELECT 1 FROM _local_org_job WHERE kind = 'event' AND state = 'running')`;

const COLUMNS = 'id, kind, user_id, run_at, payload, sequence, attempts';

export class JobStore {
    readonly #connection: Connection;
    /** What cannot be written down (instances of platform classes), by job: tests only, where one thread does all. */
    readonly #foreign = new Map<string, readonly (readonly object[])[]>();

    constructor(connection: Connection) {
        this.#connection = connection;
        connection.script(
            `CREATE TABLE IF NOT EXISTS _local_org_job (
                sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL, kind TEXT NOT NULL, user_id TEXT NOT NULL, run_at REAL NOT NULL,
                state TEXT NOT NULL, payload BLOB NOT NULL, attempts INTEGER NOT NULL DEFAULT 0)`
        );
    }

    /** Part of the transaction that is under way, or that this begins. */
    add(job: NewJob): void {
        this.#connection.run(
            `INSERT INTO _local_org_job (id, kind, user_id, run_at, state, payload)
             VALUES (?, ?, ?, ?, 'waiting', ?)`,
            [job.id, job.kind, job.userId, job.runAt, this.#pack(job.id, job.payload)]
        );
    }

    /** The next job that is due, marked as running in a transaction of its own. */
    claim(now: number, onlyEvents = false): Job | null {
        if (this.#first(now, onlyEvents) === null) {
            return null;
        }
        this.#connection.beginWrite();
        const job = this.#first(now, onlyEvents);
        if (job !== null) {
            this.#connection.run(
                `UPDATE _local_org_job SET state = 'running', attempts = attempts + 1
                 WHERE sequence = ?`,
                [job.sequence]
            );
        }
        this.#connection.commit();
        return job;
    }

    /** Events go first: the event bus does not stand in the queue of jobs. */
    #first(now: number, onlyEvents: boolean): Job | null {
        return (
            this.#select(
                `state = 'waiting' AND run_at <= ? AND (kind <> 'event' OR NOT ${DELIVERING})
                 ${onlyEvents ? `AND kind = 'event'` : ''}
                 ORDER BY kind <> 'event', run_at, sequence LIMIT 1`,
                [now]
            )[0] ?? null
        );
    }

    /** All that waits, in order, whenever it is due: what a test drains. */
    waiting(): Job[] {
        return this.#select(`state = 'waiting' ORDER BY sequence`, []);
    }

    /** Whether a job with this signature waits; one that runs has left the queue (unverified). */
    hasSignature(signature: string): boolean {
        return this.#select(`state = 'waiting' AND kind = 'queueable'`, []).some(
            ({ payload }) => payload.kind === 'queueable' && payload.signature === signature
        );
    }

    find(id: string): Job | null {
        return this.#select('id = ?', [id])[0] ?? null;
    }

    /** Puts a job back for its next step. */
    requeue(job: Job, payload: JobPayload, runAt: number): void {
        this.#connection.run(
            `UPDATE _local_org_job SET state = 'waiting', payload = ?, run_at = ? WHERE sequence = ?`,
            [this.#pack(job.id, payload), runAt, job.sequence]
        );
    }

    remove(job: { readonly sequence: number }): void {
        this.#connection.run('DELETE FROM _local_org_job WHERE sequence = ?', [job.sequence]);
    }

    removeById(id: string): void {
        this.#connection.run('DELETE FROM _local_org_job WHERE id = ?', [id]);
    }

    /** When the next job is due, or null. */
    nextDue(): number | null {
        return this.#number(`SELECT MIN(run_at) FROM _local_org_job WHERE state = 'waiting'`);
    }

    /** After a crash: what was under way when the process ended was rolled back, and starts again. */
    restart(): void {
        this.#connection.script(
            `UPDATE _local_org_job SET state = 'waiting' WHERE state = 'running'`
        );
    }

    #number(query: string): number | null {
        const value = this.#connection.all(query)[0]?.[0] ?? null;
        return value === null ? null : Number(value);
    }

    #select(condition: string, values: readonly SqlValue[]): Job[] {
        return this.#connection
            .all(`SELECT ${COLUMNS} FROM _local_org_job WHERE ${condition}`, values)
            .map((row) => this.#unpack(row));
    }

    #pack(id: string, payload: JobPayload): Uint8Array {
        const states = statesOf(payload);
        if (states.some(({ foreign }) => foreign.length > 0)) {
            this.#foreign.set(
                id,
                states.map(({ foreign }) => foreign)
            );
        }
        return v8.serialize(mapStates(payload, (state) => ({ ...state, foreign: [] })));
    }

    #unpack(row: readonly SqlValue[]): Job {
        const [id, kind, userId, runAt, packed, sequence, attempts] = row;
        let payload = v8.deserialize(packed as Uint8Array) as JobPayload;
        const foreign = this.#foreign.get(String(id));
        if (foreign !== undefined) {
            let at = 0;
            payload = mapStates(payload, (state) => ({ ...state, foreign: foreign[at++] ?? [] }));
        }
        return {
            id: String(id),
            kind: kind as JobKind,
            userId: String(userId),
            runAt: Number(runAt),
            payload,
            sequence: Number(sequence),
            attempts: Number(attempts)
        };
    }
}

export function statesOf(payload: JobPayload): JobState[] {
    switch (payload.kind) {
        case 'batch':
            return [payload.state, ...payload.chunks];
        case 'event':
            return payload.callback === undefined
                ? [payload.state]
                : [payload.state, payload.callback];
        default:
            return [payload.state];
    }
}

function mapStates(payload: JobPayload, change: (state: JobState) => JobState): JobPayload {
    const state = change(payload.state);
    switch (payload.kind) {
        case 'batch':
            return { ...payload, state, chunks: payload.chunks.map(change) };
        case 'event':
            return payload.callback === undefined
                ? { ...payload, state }
                : { ...payload, state, callback: change(payload.callback) };
        default:
            return { ...payload, state };
    }
}
