import { ApexObject } from '../../shared/apexObject.js';
import { ApexException } from '../../shared/apexException.js';
import { NotSupported } from '../../shared/notSupported.js';
import type { ApexType } from '../../shared/types.js';
import { ApexList } from '../../shared/values/index.js';
import {
    classInfoOf,
    instanceFields,
    type ClassInfo,
    type FieldInfo
} from '../../runtime/classInfo.js';
import { toApex } from '../../runtime/exceptions.js';
import { beginsStacks } from '../../runtime/stackTrace.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { MethodShape } from '../../runtime/unit.js';
import { FlowFault } from '../run/fault.js';
import { toApexType } from '../values/apexValues.js';
import { apexClassName, asFlowValue } from '../values/types.js';
import type { ActionOutcome } from './outcome.js';

beginsStacks(import.meta.url);

const WRONG_COUNT =
    'The number of results does not match the number of interviews that were executed in a single bulk execution request.';

const has = (annotations: readonly { readonly name: string }[], wanted: string): boolean =>
    annotations.some(({ name }) => name.toLowerCase() === wanted);

/** The `@InvocableMethod` of a class; undefined where it has none. */
export function invocableMethod(
    className: string
): { readonly info: ClassInfo; readonly method: MethodShape } | undefined {
    const info = currentTransaction().program.classNamed(apexClassName(className));
    const method = info?.methods.find(({ annotations }) => has(annotations, 'invocablemethod'));
    return info === undefined || method === undefined ? undefined : { info, method };
}

/**
 * Calls an `@InvocableMethod` once with the requests of all interviews.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_annotation_InvocableMethod.htm
 */
export function callInvocable(
    className: string,
    inputs: readonly ReadonlyMap<string, unknown>[],
    sharing: boolean
): ActionOutcome[] {
    const found = invocableMethod(className);
    if (found === undefined) {
        throw new NotSupported(`Apex action ${className}: it does not exist or does not compile`);
    }
    const { info, method } = found;
    const transaction = currentTransaction();
    const { program, entrySharing } = transaction;
    let result: unknown;
    // A class that declares no sharing has that of the flow.
    transaction.entrySharing = sharing;
    try {
        const requests = requestsOf(method, inputs);
        result = program.invokeSlot(info.name, method.slot, requests === null ? [] : [requests]);
    } catch (thrown) {
        const fault = faultOf(thrown);
        return inputs.map(() => ({ outputs: new Map(), fault }));
    } finally {
        transaction.entrySharing = entrySharing;
    }
    return outcomesOf(result, inputs.length);
}

function faultOf(thrown: unknown): FlowFault {
    const error = toApex(thrown);
    if (error instanceof FlowFault) {
        return error;
    }
    if (!(error instanceof ApexException) || !error.isCatchable) {
        throw error;
    }
    return new FlowFault(
        `An Apex error occurred: ${error.typeName}: ${error.message ?? 'Script-thrown exception'}`
    );
}

/** One item an interview, in the type that the method takes; null: it takes nothing. */
function requestsOf(
    method: MethodShape,
    inputs: readonly ReadonlyMap<string, unknown>[]
): ApexList | null {
    const type = method.parameters[0]?.type;
    if (type === undefined) {
        return null;
    }
    if (type.kind !== 'list') {
        throw new NotSupported(`Apex action ${method.name}: its parameter is no list`);
    }
    return new ApexList(
        type.element,
        inputs.map((given) => requestOf(type.element, given))
    );
}

function requestOf(type: ApexType, given: ReadonlyMap<string, unknown>): unknown {
    const info =
        type.kind === 'class' ? currentTransaction().program.classNamed(type.name) : undefined;
    const variables = info === undefined ? [] : invocableVariables(info);
    if (info === undefined || variables.length === 0) {
        // A method of plain values has one input, whatever it is called.
        const [value] = given.values();
        return value === undefined ? null : toApexType(type, value);
    }
    const request = currentTransaction().program.construct(info.name);
    for (const variable of variables) {
        const value = given.get(variable.name.toLowerCase());
        if (value !== undefined && value !== null) {
            variable.write(request, toApexType(variable.type, value));
        } else if (isRequired(variable) && variable.read(request) === null) {
            throw new FlowFault(`Missing required input parameter: ${variable.name}`);
        }
    }
    return request;
}

export const invocableVariables = (info: ClassInfo): FieldInfo[] =>
    instanceFields(info).filter(({ annotations }) => has(annotations, 'invocablevariable'));

const isRequired = ({ annotations }: FieldInfo): boolean =>
    annotations.some(
        ({ name, parameters }) =>
            name.toLowerCase() === 'invocablevariable' &&
            String(parameters['required']).toLowerCase() === 'true'
    );

function outcomesOf(result: unknown, count: number): ActionOutcome[] {
    const items = result instanceof ApexList ? result.items : null;
    if (items === null) {
        return Array.from({ length: count }, () => ({ outputs: new Map(), fault: null }));
    }
    if (items.length !== count) {
        return Array.from({ length: count }, () => ({ outputs: new Map(), fault: WRONG_COUNT }));
    }
    return items.map((item) => ({ outputs: outputsOf(item), fault: null }));
}

function outputsOf(item: unknown): Map<string, unknown> {
    const info = item instanceof ApexObject ? classInfoOf(item) : undefined;
    const variables = info === undefined ? [] : invocableVariables(info);
    return variables.length === 0
        ? new Map([['output', asFlowValue(item)]])
        : new Map(
              variables.map((variable) => [
                  variable.name.toLowerCase(),
                  asFlowValue(variable.read(item as ApexObject))
              ])
          );
}
