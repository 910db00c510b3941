import { ApexException } from '../../../shared/apexException.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const NAME = 'System.AuraHandledException';

/** What the component is told; Apex itself reads it only after `setMessage`. */
function make(text: string | null): ApexException {
    const exception = new ApexException(NAME, null);
    exception.details = { auraMessage: text };
    return exception;
}

/**
 * Its text goes to the component that called. To Apex, `getMessage()` is "Script-thrown exception" until
 * `setMessage` was called.
 */
export default libraryClass(NAME, {
    reference: apexReference('apex_class_System_AuraHandledException'),
    extends: 'System.HandledException',
    members: {
        'new()': () => make(null),
        'new(String message)': make,
        'new(Exception cause)': (cause: ApexException | null) => {
            const exception = make(cause?.message ?? null);
            exception.cause = cause;
            return exception;
        },
        'new(String message, Exception cause)': (
            message: string | null,
            cause: ApexException | null
        ) => {
            const exception = make(message);
            exception.cause = cause;
            return exception;
        }
    }
});
