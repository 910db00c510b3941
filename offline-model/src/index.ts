export { createOfflineModel } from './server.js';
export { FAILURES, type Failure } from './failures.js';
export { STAND_IN_MODEL } from './standIn.js';
