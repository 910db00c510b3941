import { apexError } from '../../../shared/apexException.js';
import type { EnumValue } from '../../../shared/values/index.js';
import { equalValues, hashOf, notNull, textOf } from '../../../shared/values/index.js';
import { assertEqual, assertNotEqual, assertTrue } from '../../library/assertions.js';
import type { DataObject } from '../../library/dataObject.js';
import { now, today } from '../../library/dates/clock.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed } from '../../library/runtimeEnums.js';
import { currentPage, setCurrentPage } from '../../library/currentPage.js';
import { currentLine } from '../../stackTrace.js';
import { currentTransaction } from '../../transaction.js';
import { ApexVersion } from './Version.js';

function debug(level: EnumValue | null, value: unknown): void {
    const line = currentLine();
    currentTransaction().debugLog.write(level?.name ?? 'DEBUG', textOf(value), line);
}

const isRunning = (...kinds: string[]): boolean =>
    kinds.includes(currentTransaction().async.running?.kind ?? '');

function enqueueJob(job: object, delay: number | null = null): string {
    return currentTransaction().async.enqueueQueueable(
        notNull(job),
        delay === null ? {} : { delayMinutes: checkedDelay(delay) }
    );
}

function checkedDelay(minutes: number): number {
    if (minutes < 0 || minutes > 10) {
        throw apexError('System.AsyncException', 'The delay must be between 0 and 10 minutes.');
    }
    return minutes;
}

/** With `AsyncOptions`: delay, depth and signature. */
function enqueueWithOptions(job: object, options: DataObject): string {
    const delay = notNull(options)['MinimumQueueableDelayInMinutes'] as number | null;
    const depth = options['MaximumQueueableStackDepth'] as number | null;
    const signature = options['DuplicateSignature'] as object | null;
    return currentTransaction().async.enqueueQueueable(notNull(job), {
        ...(delay === null ? {} : { delayMinutes: checkedDelay(delay) }),
        ...(depth === null ? {} : { maximumDepth: depth }),
        ...(signature === null ? {} : { duplicateSignature: textOf(signature) })
    });
}

function schedule(name: string, cron: string, job: object): string {
    return currentTransaction().async.schedule(notNull(name), notNull(cron), notNull(job));
}

function scheduleBatch(batch: object, name: string, minutes: number, size = 200): string {
    return currentTransaction().async.scheduleBatch(
        notNull(batch),
        notNull(name),
        notNull(minutes),
        notNull(size)
    );
}

export default libraryClass('System.System', {
    reference: apexReference('apex_methods_system_system'),
    members: {
        'static void assert(Boolean condition)': assertTrue,
        'static void assert(Boolean condition, Object message)': assertTrue,
        'static void assertEquals(Object expected, Object actual)': assertEqual,
        'static void assertEquals(Object expected, Object actual, Object message)': assertEqual,
        'static void assertNotEquals(Object expected, Object actual)': assertNotEqual,
        'static void assertNotEquals(Object expected, Object actual, Object message)':
            assertNotEqual,
        'static void abortJob(String jobId)': (id: string) =>
            currentTransaction().async.abortJob(notNull(id)),
        'static void attachFinalizer(Finalizer finalizer)': (finalizer: object) =>
            currentTransaction().async.attachFinalizer(notNull(finalizer)),
        'static PageReference currentPageReference()': currentPage,
        'static Long currentTimeMillis()': () => BigInt(currentTransaction().clock.now()),
        'static void debug(Object value)': (value: unknown) => debug(null, value),
        'static void debug(LoggingLevel level, Object value)': debug,
        'static Id enqueueJob(Object job)': (job: object) => enqueueJob(job),
        'static Id enqueueJob(Object job, Integer delayMinutes)': enqueueJob,
        'static Id enqueueJob(Object job, AsyncOptions options)': enqueueWithOptions,
        'static Boolean equals(Object a, Object b)': equalValues,
        'static Integer hashCode(Object value)': hashOf,
        'static ApplicationReadWriteMode getApplicationReadWriteMode()': () =>
            enumNamed('System.ApplicationReadWriteMode', 'DEFAULT'),
        'static String getQuiddityShortCode(Quiddity quiddity)': (quiddity: EnumValue) =>
            SHORT_CODES[notNull(quiddity).name] ?? quiddity.name,
        'static Boolean isBatch()': () => isRunning('batch'),
        'static Boolean isFuture()': () => isRunning('future'),
        'static Boolean isQueueable()': () => isRunning('queueable'),
        'static Boolean isScheduled()': () => isRunning('scheduled'),
        'static Boolean isFunctionCallback()': () => false,
        'static Datetime now()': now,
        'static Date today()': today,
        'static Version requestVersion()': () => new ApexVersion(1, 0, null),
        'static String schedule(String name, String cron, Schedulable job)': schedule,
        'static String scheduleBatch(Database.Batchable batch, String name, Integer minutes)':
            scheduleBatch,
        'static String scheduleBatch(Database.Batchable batch, String name, Integer minutes, Integer scope)':
            scheduleBatch,
        'static void setCurrentPageReference(PageReference page)': setCurrentPage
    }
});

/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_enum_System_Quiddity.htm */
const SHORT_CODES: Readonly<Record<string, string>> = {
    ANONYMOUS: 'X',
    AURA: 'A',
    BATCH_APEX: 'BA',
    BATCH_CHUNK_PARALLEL: 'BP',
    BATCH_CHUNK_SERIAL: 'BS',
    FUTURE: 'F',
    INVOCABLE_ACTION: 'IA',
    QUEUEABLE: 'Q',
    REST: 'R',
    RUNTEST_ASYNC: 'T',
    RUNTEST_DEPLOY: 'TD',
    RUNTEST_SYNC: 'T',
    SCHEDULED: 'SC',
    SYNCHRONOUS: 'S',
    VF: 'V'
};
