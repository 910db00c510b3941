import type { Schema } from '../../schema/definitions.js';
import type { Program } from '../../runtime/program.js';
import type { FlowLibrary } from '../flowLibrary.js';

/** What flows need to know of the org that they run in. */
export interface FlowWorld {
    readonly schema: Schema;
    readonly program: Program;
    readonly flows: FlowLibrary;
}
