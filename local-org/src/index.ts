/** The door for programs: open an org, serve it. The command line is in cli/. */
export { Org, type OpenOptions } from './org/org.js';
export { UserError } from './org/userError.js';
export { startServer } from './server/startServer.js';
