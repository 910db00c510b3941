import { apexError } from '../../../shared/apexException.js';
import type { ApexMap } from '../../../shared/values/index.js';
import { notNull } from '../../../shared/values/index.js';
import { FlowInterview, flowPort } from '../../flows.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export function newInterview(name: string, inputs: ApexMap<string, unknown> | null): FlowInterview {
    const spelled = flowPort().spelled(notNull(name));
    if (spelled === null) {
        throw apexError('System.TypeException', `Invalid type: Flow.Interview.${name}`);
    }
    return new FlowInterview(spelled, new Map(inputs === null ? [] : inputs.entries()));
}

/** Each flow of the project is a class of its own below this one: library/flowTypes.ts. */
export default libraryClass('Flow.Interview', {
    reference: apexReference('flow_interview_class'),
    members: {
        'static Flow.Interview createInterview(String flowName, Map<String, Object> inputs)':
            newInterview,
        'static Flow.Interview createInterview(String namespace, String flowName, Map<String, Object> inputs)':
            (_namespace: string | null, name: string, inputs: ApexMap<string, unknown> | null) =>
                newInterview(name, inputs),
        'Object getVariableValue(String name)': (self: FlowInterview, name: string) =>
            self.read(notNull(name)),
        'void start()': (self: FlowInterview) => self.start()
    }
});
