import { notNull } from '../../../shared/values/index.js';
import { typeError } from '../../library/arguments.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const ofText = (text: string): boolean => text.toLowerCase() === 'true';

function booleanOf(value: unknown): boolean {
    if (typeof notNull(value) === 'boolean') {
        return value as boolean;
    }
    if (typeof value === 'string') {
        return ofText(value);
    }
    throw typeError('Invalid conversion to Boolean');
}

/** Any text but `true` is false: no text is refused. */
export default libraryClass('System.Boolean', {
    reference: apexReference('apex_methods_system_boolean'),
    members: {
        'static Boolean valueOf(String text)': (text: string) => ofText(notNull(text)),
        'static Boolean valueOf(Object value)': booleanOf
    }
});
