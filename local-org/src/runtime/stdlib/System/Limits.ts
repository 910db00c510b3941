import type { Members } from '../../library/arguments.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import type { LimitName } from '../../limits.js';
import { currentTransaction } from '../../transaction.js';

/** `getX()` and `getLimitX()`, by the name that the counter has here. */
const COUNTERS: Readonly<Record<string, LimitName>> = {
    AggregateQueries: 'aggregateQueries',
    ApexCursorRows: 'cursorRows',
    AsyncCalls: 'futureCalls',
    Callouts: 'callouts',
    DmlRows: 'dmlRows',
    DmlStatements: 'dmlStatements',
    EmailInvocations: 'emailInvocations',
    FetchCallsOnApexCursor: 'cursorFetches',
    FutureCalls: 'futureCalls',
    HeapSize: 'heap',
    MobilePushApexCalls: 'mobilePushCalls',
    PublishImmediateDml: 'publishImmediate',
    Queries: 'queries',
    QueryLocatorRows: 'queryLocatorRows',
    QueryRows: 'queryRows',
    QueueableJobs: 'queueableJobs',
    SavepointRollbacks: 'savepointRollbacks',
    Savepoints: 'savepoints',
    SoslQueries: 'soslQueries'
};

/** Counters that nothing here ever moves, with the platform's caps. */
const UNUSED: Readonly<Record<string, number>> = {
    /** Reserved; never had a cap. */
    DatabaseTime: 0,
    FieldsDescribes: 100,
    FieldSetsDescribes: 100,
    FindSimilar: 100,
    FindSimilarCalls: 20,
    PicklistDescribes: 100,
    RecordTypesDescribes: 100,
    ChildRelationshipsDescribes: 100,
    RunAs: 20,
    SavepointsReleased: 150,
    ScriptStatements: 200_000
};

const counted: Members = Object.fromEntries(
    Object.entries(COUNTERS).flatMap(([name, counter]) => [
        [`static Integer get${name}()`, () => currentTransaction().limits.used(counter)],
        [`static Integer getLimit${name}()`, () => currentTransaction().limits.cap(counter)]
    ])
);

const unused: Members = Object.fromEntries(
    Object.entries(UNUSED).flatMap(([name, cap]) => [
        [`static Integer get${name}()`, () => 0],
        [`static Integer getLimit${name}()`, () => cap]
    ])
);

export default libraryClass('System.Limits', {
    reference: apexReference('apex_methods_system_limits'),
    members: {
        ...counted,
        ...unused,
        'static Integer getCpuTime()': () => Math.round(currentTransaction().cpuTime()),
        'static Integer getLimitCpuTime()': () => currentTransaction().limits.cap('cpu')
    }
});
