import { ApexException } from '../../shared/apexException.js';
import { LimitException } from '../../shared/limitException.js';
import { ApexList } from '../../shared/values/index.js';
import { STRING } from '../../shared/types.js';
import { DataObject } from '../../runtime/library/dataObject.js';
import { processApprovals } from '../../runtime/stdlib/System/Approval.js';
import { textOfValue } from '../values/text.js';
import type { ActionOutcome, Inputs } from './outcome.js';

/**
 * The action Submit for Approval: as `Approval.process` does it.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_action.meta/api_action/actions_obj_submit_approval.htm
 */
export const submitForApproval = (inputs: readonly Inputs[]): ActionOutcome[] =>
    inputs.map((given) => {
        const text = (name: string): string | null => textOfValue(given.get(name) ?? null) || null;
        try {
            const result = processApprovals(
                new DataObject('Approval.ProcessSubmitRequest', {
                    objectId: text('objectid'),
                    comments: text('comment'),
                    submitterId: text('submitterid'),
                    nextApproverIds: given.get('nextapproverids') ?? null,
                    processDefinitionNameOrId: text('processdefinitionnameorid'),
                    skipEntryCriteria: given.get('skipentrycriteria') === true
                })
            ) as DataObject;
            return { outputs: outputsOf(result), fault: null };
        } catch (error) {
            if (!(error instanceof ApexException) || error instanceof LimitException) {
                throw error;
            }
            return { outputs: new Map(), fault: error.message ?? error.typeName };
        }
    });

const outputsOf = (result: DataObject): Map<string, unknown> =>
    new Map<string, unknown>([
        ['entityid', result['entityId'] ?? null],
        ['instanceid', result['instanceId'] ?? null],
        ['instancestatus', result['instanceStatus'] ?? null],
        ['actorids', result['actorIds'] ?? new ApexList(STRING)],
        ['newworkitemids', result['newWorkitemIds'] ?? new ApexList(STRING)]
    ]);
