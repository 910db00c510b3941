import { apexError } from '../../../shared/apexException.js';
import { notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

interface WithLabels {
    readonly labels?: readonly { readonly name: string; readonly value: string }[];
}

function find(name: string): string | undefined {
    const { labels } = currentTransaction().metadata as WithLabels;
    const wanted = notNull(name).toLowerCase();
    return labels?.find((each) => each.name.toLowerCase() === wanted)?.value;
}

/** Labels by a name that is only known at run time; translations are not read. */
function get(namespace: string | null, name: string): string {
    const found = find(name);
    if (found === undefined) {
        throw apexError(
            'System.IllegalArgumentException',
            `Custom label with the name '${name}' and namespace '${namespace ?? ''}' not found.`
        );
    }
    return found;
}

export default libraryClass('System.Label', {
    reference: apexReference('apex_class_System_Label'),
    members: {
        'static String get(String namespace, String label)': get,
        'static String get(String namespace, String label, String language)': get,
        'static Boolean translationExists(String namespace, String label, String language)': (
            _: string | null,
            label: string
        ) => {
            find(label);
            return false;
        }
    }
});
