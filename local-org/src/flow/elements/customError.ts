import { NotSupported } from '../../shared/notSupported.js';
import type { CustomErrorElement } from '../definition.js';
import type { Batch } from '../run/batch.js';
import type { Interview } from '../run/interview.js';
import { mergeText } from '../run/mergeText.js';

/**
 * Keeps the record that started the flow from being saved, with a message of the flow's own.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_custom_error.htm
 */
export function runCustomError(
    element: CustomErrorElement,
    interview: Interview,
    batch: Batch
): string | null {
    if (interview.trigger === null) {
        throw new NotSupported(
            `custom error in a flow that no record started (${batch.flow.label} · ${element.label})`
        );
    }
    const { def } = interview.trigger.record;
    for (const { text, field } of element.messages) {
        const name =
            field === null
                ? null
                : (def.fieldsByName.get(field.split('.').at(-1)!.toLowerCase())?.name ?? field);
        interview.customErrors.push({
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: mergeText(text, interview, batch),
            fields: name === null ? [] : [name]
        });
    }
    return null;
}
