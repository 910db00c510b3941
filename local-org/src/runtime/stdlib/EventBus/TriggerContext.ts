import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { DataObject } from '../../library/dataObject.js';
import { currentTransaction } from '../../transaction.js';

const KEY = 'EventBus.TriggerContext';

/** How far a trigger on an event has come: after a failure the rest is delivered again. */
export function attachedTriggerContext(): DataObject {
    const { attachments } = currentTransaction();
    let context = attachments.get(KEY) as DataObject | undefined;
    if (context === undefined) {
        context = new DataObject(KEY, { lastError: null, retries: 0, checkpoint: null });
        attachments.set(KEY, context);
    }
    return context;
}

export default libraryClass(KEY, {
    reference: apexReference('apex_class_eventbus_TriggerContext'),
    members: {
        'static EventBus.TriggerContext currentContext()': attachedTriggerContext,
        'String getResumeCheckpoint()': (self: DataObject) => self['checkpoint'],
        'void setResumeCheckpoint(String replayId)': (
            self: DataObject,
            replayId: string | null
        ) => {
            self['checkpoint'] = replayId;
        },
        'Integer retries { get; }': { get: (self: DataObject) => self['retries'] },
        'String lastError { get; }': { get: (self: DataObject) => self['lastError'] }
    }
});
