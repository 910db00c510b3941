import v8 from 'node:v8';
import {
    continueScreen,
    FlowFault,
    openScreen,
    type FlowPage,
    type FlowRequest,
    type Shown,
    type Snapshot
} from '../../flow/index.js';
import type { ApexList } from '../../shared/values/index.js';
import { decodeJob, encodeJob, refuseForeign, type JobState } from '../async/jobState.js';
import { UserError } from '../userError.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';
import type { Service } from './service.js';

type Stored = Omit<Snapshot, 'values'> & { readonly values: JobState };

/** Flows with screens, one page a call: what a browser asks and is given is in flow/screens/page.ts. */
export const flow: Service<FlowRequest, FlowPage> = {
    quiddity: 'AURA',
    entrySharing: true,
    run: (org, request) => {
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

function withState({ page, snapshot }: Shown): FlowPage {
    const values = encodeJob(snapshot.values);
    refuseForeign(values);
    const stored: Stored = { ...snapshot, values };
    return { ...page, state: v8.serialize(stored).toString('base64') } as FlowPage;
}

function readState(state: string, org: OrgRuntime): Snapshot {
    const stored = v8.deserialize(Buffer.from(state, 'base64')) as Stored;
    return { ...stored, values: decodeJob(stored.values, org.jobWorld) as ApexList };
}
