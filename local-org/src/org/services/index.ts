import { executeAnonymous } from './executeAnonymous.js';
import { query } from './query.js';
import { configureOrganization } from './configureOrganization.js';
import { ensureUsers } from './ensureUsers.js';
import { importData } from './importData.js';
import { listEmails, listUsers } from './directory.js';
import { flow } from './flow.js';
import { callApex } from './aura/callApex.js';
import { ui } from './ui/index.js';
import type { Service } from './service.js';

/**
 * What can be called in an org from outside: JSON in, JSON out, in a worker, as one transaction of a user.
 * `org.call(userId, name, params)` calls them.
 */
export const services: Readonly<Record<string, Service>> = {
    executeAnonymous,
    query,
    listUsers,
    listEmails,
    configureOrganization,
    ensureUsers,
    importData,
    callApex,
    flow,
    ui
};
