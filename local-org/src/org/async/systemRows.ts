import { ApexDatetime } from '../../shared/values/index.js';
import type { Schema } from '../../schema/definitions.js';
import { SObject } from '../../schema/sobject.js';
import { currentTransaction, hasTransaction } from '../../runtime/transaction.js';

/** What the database does for the platform's own bookkeeping: no checks, triggers, limits. */
export interface SystemRowPort {
    /** Inserts a record without an Id, updates one with; gives the Id. */
    writeSystemRow(record: SObject): string;
    /** Ids of the rows in which a field has a value. */
    findSystemRows(object: string, field: string, value: string): string[];
    readSystemRow(object: string, id: string): SObject | null;
    deleteSystemRow(object: string, id: string): void;
}

/** The rows that tell of jobs: AsyncApexJob, CronTrigger, CronJobDetail. */
export class SystemRows {
    readonly #schema: Schema;
    readonly #database: SystemRowPort;
    readonly #classIds = new Map<string, string | null>();
    #replayId = 0;

    constructor(schema: Schema, database: SystemRowPort) {
        this.#schema = schema;
        this.#database = database;
    }

    /** A record of the platform's own, or null where the schema lacks its object. */
    recordOf(object: string, values: Readonly<Record<string, unknown>>): SObject | null {
        const def = this.#schema.object(object);
        if (def === undefined) {
            return null;
        }
        const record = new SObject(def);
        for (const [name, value] of Object.entries(values)) {
            const field = def.fieldsByName.get(name.toLowerCase());
            if (field !== undefined) {
                record.store(field, value);
            }
        }
        return record;
    }

    nextReplayId(): number {
        return ++this.#replayId;
    }

    insertJob(job: { type: string; className: string; methodName: string | null }): string {
        return this.write('AsyncApexJob', {
            JobType: job.type,
            Status: 'Queued',
            ApexClassId: this.#classId(job.className),
            MethodName: job.methodName,
            NumberOfErrors: 0,
            JobItemsProcessed: 0,
            TotalJobItems: 0,
            CreatedById: hasTransaction() ? currentTransaction().user.id : null
        });
    }

    /** The row of the worker that runs a chunk of a batch. */
    insertWorker(jobId: string, className: string): void {
        this.write('AsyncApexJob', {
            JobType: 'BatchApexWorker',
            Status: 'Completed',
            ParentJobId: jobId,
            ApexClassId: this.#classId(className),
            NumberOfErrors: 0,
            JobItemsProcessed: 0,
            TotalJobItems: 0,
            CreatedById: hasTransaction() ? currentTransaction().user.id : null
        });
    }

    updateJob(id: string, values: Readonly<Record<string, unknown>>): void {
        this.write('AsyncApexJob', { Id: id, ...values });
    }

    finishJob(id: string, status: 'Completed' | 'Failed', message: string | null = null): void {
        this.updateJob(id, {
            Status: status,
            CompletedDate: new ApexDatetime(Date.now()),
            ...(message === null ? {} : { ExtendedStatus: message.slice(0, 255) })
        });
    }

    insertSchedule(schedule: {
        name: string;
        className: string;
        cron: string | null;
        next: number;
    }): string {
        const detail = this.write('CronJobDetail', { Name: schedule.name, JobType: '7' });
        const id = this.write('CronTrigger', {
            CronJobDetailId: detail,
            CronExpression: schedule.cron,
            State: 'WAITING',
            TimesTriggered: 0,
            NextFireTime: new ApexDatetime(schedule.next),
            StartTime: new ApexDatetime(schedule.next),
            OwnerId: hasTransaction() ? currentTransaction().user.id : null
        });
        this.write('AsyncApexJob', {
            JobType: 'ScheduledApex',
            Status: 'Queued',
            ApexClassId: this.#classId(schedule.className),
            CronTriggerId: id,
            NumberOfErrors: 0,
            JobItemsProcessed: 0,
            TotalJobItems: 0
        });
        return id;
    }

    hasSchedule(name: string): boolean {
        return this.#database.findSystemRows('CronJobDetail', 'Name', name).length > 0;
    }

    abort(id: string): void {
        if (id.startsWith('08e')) {
            const detail = this.#database.readSystemRow('CronTrigger', id)?.get('CronJobDetailId');
            this.#database
                .findSystemRows('AsyncApexJob', 'CronTriggerId', id)
                .forEach((job) => this.finishAborted(job));
            this.#database.deleteSystemRow('CronTrigger', id);
            if (typeof detail === 'string') {
                this.#database.deleteSystemRow('CronJobDetail', detail);
            }
        } else {
            this.finishAborted(id);
        }
    }

    finishAborted(id: string): void {
        this.updateJob(id, { Status: 'Aborted', CompletedDate: new ApexDatetime(Date.now()) });
    }

    /** Sets those fields that the object has; objects that the schema lacks get a made-up id. */
    write(object: string, values: Readonly<Record<string, unknown>>): string {
        const record = this.recordOf(object, values);
        return record === null
            ? ((values['Id'] as string | undefined) ?? madeUpId())
            : this.#database.writeSystemRow(record);
    }

    #classId(className: string): string | null {
        const outermost = className.split('.')[0]!;
        let id = this.#classIds.get(outermost);
        if (id === undefined) {
            id = this.#database.findSystemRows('ApexClass', 'Name', outermost)[0] ?? null;
            this.#classIds.set(outermost, id);
        }
        return id;
    }
}

let madeUp = 0;
const madeUpId = (): string => `707000000${String(++madeUp).padStart(6, '0')}AAA`;
