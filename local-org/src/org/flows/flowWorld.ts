import { FlowLibrary, type FlowWorld } from '../../flow/index.js';
import type { Program } from '../../runtime/program.js';
import type { Schema } from '../../schema/definitions.js';
import type { ProjectModel } from '../../metadata/model.js';

/** What flows know of the org inside a worker. */
export const flowWorld = (model: ProjectModel, schema: Schema, program: Program): FlowWorld => ({
    schema,
    program,
    flows: new FlowLibrary(model.flows)
});
