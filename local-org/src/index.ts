/** The door for programs: open an org, serve it, say in words what went wrong. The command line is in cli/. */
export { explain } from './cli/reportError.js';
export { Org, type OpenOptions } from './org/org.js';
export { UserError } from './org/userError.js';
export { preparePages, startServer, type RunningServer } from './server/startServer.js';
