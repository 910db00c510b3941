import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import type { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf, STRING } from '../../../shared/types.js';
import { ApexMap, notNull } from '../../../shared/values/index.js';
import { callMethod } from '../../callMethod.js';
import { DataObject } from '../../library/dataObject.js';
import { libraryClass, property } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

const NAME = 'System.Continuation';
const MOST_REQUESTS = 3;

function addRequest(self: DataObject, request: unknown): string {
    const requests = self['requests'] as ApexMap<string, unknown>;
    if (requests.size >= MOST_REQUESTS) {
        throw apexError('System.LimitException', 'Too many callouts in one continuation');
    }
    const label = `Continuation-${requests.size + 1}`;
    requests.put(label, notNull(request));
    return label;
}

const responses = (): Map<string, unknown> => {
    const { attachments } = currentTransaction();
    let known = attachments.get('continuation:responses') as Map<string, unknown> | undefined;
    if (known === undefined) {
        known = new Map();
        attachments.set('continuation:responses', known);
    }
    return known;
};

/** Outside of tests no page waits for an answer here. */
function getResponse(label: string): unknown {
    if (currentTransaction().test === null) {
        throw new NotSupported('Continuation.getResponse outside of tests');
    }
    return responses().get(notNull(label)) ?? null;
}

/** `Test.setContinuationResponse`. */
export function setContinuationResponse(label: string, response: unknown): void {
    responses().set(notNull(label), notNull(response));
}

/** `Test.invokeContinuationMethod`: a method with a parameter gets the state (Lightning: labels too). */
export function invokeContinuation(controller: unknown, continuation: DataObject): unknown {
    const method = notNull(continuation)['continuationMethod'] as string | null;
    const labels = [...(continuation['requests'] as ApexMap<string, unknown>).keys()];
    return (
        callMethod(notNull(controller) as ApexObject, notNull(method)!.toLowerCase(), []) ?? labels
    );
}

export default libraryClass(NAME, {
    reference: apexReference('apex_class_System_Continuation'),
    members: {
        'new(Integer timeout)': (timeout: number) =>
            new DataObject(NAME, {
                timeout: notNull(timeout),
                continuationMethod: null,
                state: null,
                requests: new ApexMap<string, unknown>(STRING, libraryOf('System.HttpRequest'))
            }),
        'String continuationMethod { get; set; }': property('continuationMethod'),
        'Integer timeout { get; set; }': property('timeout'),
        'Object state { get; set; }': property('state'),
        'String addHttpRequest(HttpRequest request)': addRequest,
        'Map<String, HttpRequest> getRequests()': (self: DataObject) => self['requests'],
        'static HttpResponse getResponse(String label)': getResponse
    }
});
