import { libraryClass } from '../../library/libraryClass.js';
import { enumNamed } from '../../library/runtimeEnums.js';
import type { TriggerContext } from '../../transaction.js';
import { currentTransaction } from '../../transaction.js';

/** Outside of a trigger everything is null, and `isExecuting` false. */
const context = (): TriggerContext | null => currentTransaction().triggers.at(-1) ?? null;

const flag = (test: (trigger: TriggerContext) => boolean) => ({
    get: () => {
        const trigger = context();
        return trigger === null ? null : test(trigger);
    }
});

const isOperation = (operation: TriggerContext['operation']) =>
    flag((trigger) => trigger.operation === operation);

/** What a trigger knows of its event. */
export default libraryClass('System.Trigger', {
    reference:
        'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_context_variables.htm',
    members: {
        'static Boolean isAfter { get; }': flag(({ timing }) => timing === 'after'),
        'static Boolean isBefore { get; }': flag(({ timing }) => timing === 'before'),
        'static Boolean isDelete { get; }': isOperation('delete'),
        'static Boolean isExecuting { get; }': { get: () => context() !== null },
        'static Boolean isInsert { get; }': isOperation('insert'),
        'static Boolean isUndelete { get; }': isOperation('undelete'),
        'static Boolean isUpdate { get; }': isOperation('update'),
        'static List<SObject> new { get; }': { get: () => context()?.newList ?? null },
        'static Map<Id, SObject> newMap { get; }': { get: () => context()?.newMap ?? null },
        'static List<SObject> old { get; }': { get: () => context()?.oldList ?? null },
        'static Map<Id, SObject> oldMap { get; }': { get: () => context()?.oldMap ?? null },
        'static TriggerOperation operationType { get; }': {
            get: () => {
                const trigger = context();
                return trigger === null
                    ? null
                    : enumNamed(
                          'System.TriggerOperation',
                          `${trigger.timing}_${trigger.operation}`.toUpperCase()
                      );
            }
        },
        'static Integer size { get; }': { get: () => context()?.size ?? null }
    }
});
