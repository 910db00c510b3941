import type { TypeLibrary } from '../../semantics/library.js';
import type { ApexMap } from '../../shared/values/index.js';
import type { FlowInterview } from '../flows.js';
import { newInterview } from '../stdlib/Flow/Interview.js';
import { apexTypeLibrary } from './index.js';
import { libraryClass, type Implementation, type RuntimeClass } from './libraryClass.js';
import { apexReference } from './reference.js';

/** A flow, as far as code may name it. */
export interface NamedFlow {
    readonly name: string;
    readonly variables: readonly {
        readonly name: string;
        readonly dataType: string;
        readonly isCollection: boolean;
    }[];
}

const TYPES: Readonly<Record<string, string>> = {
    Number: 'Decimal',
    Currency: 'Decimal',
    Boolean: 'Boolean',
    Date: 'Date',
    DateTime: 'Datetime',
    Time: 'Time',
    SObject: 'SObject',
    Apex: 'Object'
};

const PREFIX = 'flow.interview.';

/**
 * The platform's classes, with a class for each flow of a project: `new Flow.Interview.My_Flow(inputs)`. A name that no flow has
 * means `Flow.Interview` itself, as on the platform.
 */
export function libraryWithFlows(flowNamed: (name: string) => NamedFlow | undefined): TypeLibrary {
    const known = new Map<string, RuntimeClass>();
    const find: TypeLibrary['find'] = (qualifiedName) => {
        const lower = qualifiedName.toLowerCase();
        if (!lower.startsWith(PREFIX)) {
            return apexTypeLibrary.find(qualifiedName);
        }
        let found = known.get(lower);
        if (found === undefined) {
            // Of a flow with a namespace the name comes last.
            const flow = flowNamed(qualifiedName.slice(PREFIX.length).split('.').at(-1)!);
            if (flow === undefined) {
                return apexTypeLibrary.find('Flow.Interview');
            }
            found = flowClass(flow);
            known.set(lower, found);
        }
        return found;
    };
    return { ...apexTypeLibrary, find };
}

function flowClass({ name, variables }: NamedFlow): RuntimeClass {
    const members: Record<string, Implementation> = {
        'new(Map<String, Object> inputs)': (inputs: ApexMap<string, unknown> | null) =>
            newInterview(name, inputs)
    };
    for (const variable of variables) {
        const type = TYPES[variable.dataType] ?? 'String';
        members[`${variable.isCollection ? `List<${type}>` : type} ${variable.name} { get; }`] = {
            get: (self: FlowInterview) => self.read(variable.name)
        };
    }
    return libraryClass(`Flow.Interview.${name}`, {
        reference: apexReference('flow_interview_class'),
        extends: 'Flow.Interview',
        members
    });
}
