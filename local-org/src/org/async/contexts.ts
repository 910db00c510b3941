import { ApexObject } from '../../shared/apexObject.js';
import type { ApexException } from '../../shared/apexException.js';
import { libraryOf, STRING, type ApexType } from '../../shared/types.js';
import { ApexList, type EnumValue } from '../../shared/values/index.js';
import type { SObject } from '../../schema/sobject.js';

/*
 * What the platform hands to a job. The types are interfaces of the library; these are their instances, whose
 * methods hang under the names that `callMethod` looks for.
 */

export class QueueableContext extends ApexObject {
    readonly #jobId: string;

    constructor(jobId: string) {
        super();
        this.#jobId = jobId;
    }

    get $type(): ApexType {
        return libraryOf('System.QueueableContext');
    }

    getjobid$0(): string {
        return this.#jobId;
    }
}

export class BatchableContext extends ApexObject {
    readonly #jobId: string;
    readonly #childJobId: string | null;

    constructor(jobId: string, childJobId: string | null) {
        super();
        this.#jobId = jobId;
        this.#childJobId = childJobId;
    }

    get $type(): ApexType {
        return libraryOf('Database.BatchableContext');
    }

    getjobid$0(): string {
        return this.#jobId;
    }

    getchildjobid$0(): string | null {
        return this.#childJobId;
    }
}

export class SchedulableContext extends ApexObject {
    readonly #triggerId: string;

    constructor(triggerId: string) {
        super();
        this.#triggerId = triggerId;
    }

    get $type(): ApexType {
        return libraryOf('System.SchedulableContext');
    }

    gettriggerid$0(): string {
        return this.#triggerId;
    }
}

export class FinalizerContext extends ApexObject {
    readonly #jobId: string;
    readonly #requestId: string;
    readonly #result: EnumValue;
    readonly #exception: ApexException | null;

    constructor(
        jobId: string,
        requestId: string,
        result: EnumValue,
        exception: ApexException | null
    ) {
        super();
        this.#jobId = jobId;
        this.#requestId = requestId;
        this.#result = result;
        this.#exception = exception;
    }

    get $type(): ApexType {
        return libraryOf('System.FinalizerContext');
    }

    getasyncapexjobid$0(): string {
        return this.#jobId;
    }

    getrequestid$0(): string {
        return this.#requestId;
    }

    getresult$0(): EnumValue {
        return this.#result;
    }

    getexception$0(): ApexException | null {
        return this.#exception;
    }
}

/** What a publish callback gets to see. */
export class PublishResult extends ApexObject {
    readonly #type: ApexType;
    readonly #uuids: readonly unknown[];

    constructor(method: 'onSuccess' | 'onFailure', events: readonly SObject[]) {
        super();
        this.#type = libraryOf(
            method === 'onSuccess' ? 'EventBus.SuccessResult' : 'EventBus.FailureResult'
        );
        this.#uuids = events.map((event) => event.get('EventUuid'));
    }

    get $type(): ApexType {
        return this.#type;
    }

    geteventuuids$0(): ApexList {
        return new ApexList(STRING, [...this.#uuids]);
    }
}
