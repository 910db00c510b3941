import v8 from 'node:v8';
import {
    continueScreen,
    FlowFault,
    openScreen,
    type FlowPage,
    type FlowRequest,
    type Level,
    type Shown,
    type Snapshot
} from '../../flow/index.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { ApexList } from '../../shared/values/index.js';
import { decodeJob, encodeJob, refuseForeign, type JobState } from '../async/jobState.js';
import { UserError } from '../userError.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';
import type { Service } from './service.js';

/** A snapshot with the values of each level written down. */
type Stored = Omit<Snapshot, 'levels'> & {
    readonly levels: readonly (Omit<Level, 'values'> & { readonly values: JobState })[];
};

/** Flows with screens, one page a call: what a browser asks and is given is in flow/screens/page.ts. */
export const flow: Service<FlowRequest, FlowPage> = {
    quiddity: 'AURA',
    entrySharing: true,
    run: (org, request) => {
        if (request.action === 'open') {
            checkAccess(request.flow, org);
        }
        try {
            return withState(
                request.action === 'open'
                    ? openScreen(request.flow, request.inputs ?? {}, org.flows)
                    : continueScreen(readState(request.state, org), request, org.flows)
            );
        } catch (error) {
            if (error instanceof FlowFault) {
                throw new UserError(error.message, 'Look at the flow in the project.');
            }
            throw error;
        }
    }
};

/** A flow that asks for it is opened only by those who were granted it. */
function checkAccess(name: string, { flows, database }: OrgRuntime): void {
    const definition = flows.flows.find(name);
    const userId = currentTransaction().user.id;
    if (
        definition?.needsGrant === true &&
        !database.permissions.isAdmin(userId) &&
        !database.permissions.hasFlowAccess(userId, definition.name)
    ) {
        throw new UserError(
            `You do not have access to the flow ${definition.label}.`,
            'A permission set or profile must grant it.'
        );
    }
}

function withState({ page, snapshot }: Shown): FlowPage {
    const levels = snapshot.levels.map((level) => {
        const values = encodeJob(level.values);
        refuseForeign(values);
        return { ...level, values };
    });
    const stored: Stored = { ...snapshot, levels };
    return { ...page, state: v8.serialize(stored).toString('base64') } as FlowPage;
}

function readState(state: string, org: OrgRuntime): Snapshot {
    const stored = v8.deserialize(Buffer.from(state, 'base64')) as Stored;
    const levels = stored.levels.map((level) => ({
        ...level,
        values: decodeJob(level.values, org.jobWorld) as ApexList
    }));
    return { ...stored, levels };
}
