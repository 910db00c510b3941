import { textOfValue } from '../values/text.js';
import { namesOf } from '../read/xmlValues.js';
import type { Batch } from './batch.js';
import type { Interview } from './interview.js';
import { readPath } from './read.js';

const MERGE_FIELD = /\{!\s*(\$?[A-Za-z_][\w.:]*)\s*\}/g;

/** A text with its merge fields filled in: `Dear {!$Record.Account.Name}`. */
export function mergeText(text: string, interview: Interview, batch: Batch): string {
    return text.replace(MERGE_FIELD, (_, name: string) =>
        textOfValue(readPath(namesOf(name), interview, batch))
    );
}
