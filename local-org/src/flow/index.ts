/** Flows: their metadata as graphs, and interviews that run together. */
export { FlowLibrary } from './flowLibrary.js';
export type { FlowDefinition } from './definition.js';
export type { FlowWorld } from './run/world.js';
export { recordTriggeredFlows } from './triggers/recordTriggered.js';
export { resumePaused, runPath, type Waiting } from './triggers/runPath.js';
export { continueScreen, openScreen, type Shown } from './screens/screens.js';
export type { FlowPage, FlowRequest, Json, PageChoice, PageField } from './screens/page.js';
export type { Level, Snapshot } from './run/snapshot.js';
export { FlowFault } from './run/fault.js';
export { apexFlows } from './apex/flowPort.js';
export { flowTypes } from './apex/flowTypes.js';
export { checkFlows } from './checkFlows.js';
export { runEventFlow } from './triggers/runEvents.js';
export { nextRun, runScheduled, scheduledRecords } from './triggers/schedules.js';
