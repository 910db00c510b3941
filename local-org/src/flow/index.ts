/** Flows: their metadata as graphs, and interviews that run together. */
export { FlowLibrary } from './flowLibrary.js';
export type { FlowDefinition } from './definition.js';
export type { FlowWorld } from './run/world.js';
export { recordTriggeredFlows } from './triggers/recordTriggered.js';
export { runPath, type Waiting } from './triggers/runPath.js';
