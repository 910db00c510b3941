import { libraryOf, OBJECT, STRING } from '../../../shared/types.js';
import { ApexList, ApexMap, notNull } from '../../../shared/values/index.js';
import { flowPort, type InvocationOutcome } from '../../flows.js';
import { DataObject, accessors } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const REFERENCE = apexReference('apex_class_Invocable_Action');

type Inputs = ApexMap<string, unknown>;

const newInputs = (): Inputs => new ApexMap(STRING, OBJECT);

const newAction = (type: string, namespace: string | null, name: string): DataObject =>
    new DataObject('Invocable.Action', {
        type: notNull(type),
        namespace,
        name: notNull(name),
        invocations: new ApexList(STRING, [])
    });

const invocations = (self: DataObject): Inputs[] => (self['invocations'] as ApexList<Inputs>).items;

/** The last invocation; the first parameter begins one. */
function lastInvocation(self: DataObject): Inputs {
    const all = invocations(self);
    if (all.length === 0) {
        all.push(newInputs());
    }
    return all.at(-1)!;
}

function setParameter(self: DataObject, name: string, value: unknown): DataObject {
    lastInvocation(self).put(notNull(name), value);
    return self;
}

function addInvocation(self: DataObject): DataObject {
    invocations(self).push(newInputs());
    return self;
}

function setInvocations(self: DataObject, all: ApexList<Inputs>): DataObject {
    (self['invocations'] as ApexList<Inputs>).items = [...notNull(all).items];
    return self;
}

function invoke(self: DataObject): ApexList {
    const inputs = invocations(self);
    const given = inputs.length === 0 ? [newInputs()] : inputs;
    const outcomes = flowPort().invoke(
        String(self['type']),
        String(self['name']),
        given.map((each) => new Map(each.entries()))
    );
    return new ApexList(
        libraryOf('Invocable.Action.Result'),
        outcomes.map((outcome, at) => resultOf(self, given[at]!, outcome))
    );
}

function resultOf(action: DataObject, inputs: Inputs, outcome: InvocationOutcome): DataObject {
    return new DataObject('Invocable.Action.Result', {
        action,
        invocationParameters: inputs,
        success: outcome.isSuccess,
        outputParameters: new ApexMap(STRING, OBJECT, [...outcome.outputs]),
        errors: new ApexList(
            libraryOf('Invocable.Action.Error'),
            outcome.errors.map((error) => new DataObject('Invocable.Action.Error', { ...error }))
        )
    });
}

/** Actions by name: flows, invocable Apex. */
export default libraryClass('Invocable.Action', {
    reference: REFERENCE,
    members: {
        'static Invocable.Action createCustomAction(String type, String name)': (
            type: string,
            name: string
        ) => newAction(type, null, name),
        'static Invocable.Action createCustomAction(String type, String namespace, String name)': (
            type: string,
            namespace: string | null,
            name: string
        ) => newAction(type, namespace, name),
        'static Invocable.Action createStandardAction(String type)': (type: string) =>
            newAction(type, null, type),
        'Invocable.Action addInvocation()': addInvocation,
        'Invocable.Action clearInvocations()': (self: DataObject) =>
            setInvocations(self, new ApexList(STRING, [])),
        'List<Map<String, Object>> getInvocations()': (self: DataObject) => self['invocations'],
        'Invocable.Action setInvocationParameter(String name, Object value)': setParameter,
        'Invocable.Action setInvocations(List<Map<String, Object>> invocations)': setInvocations,
        'List<Invocable.Action.Result> invoke()': invoke,
        'List<Invocable.Action.Result> invoke(List<Map<String, Object>> invocations)': (
            self: DataObject,
            all: ApexList<Inputs>
        ) => invoke(setInvocations(self, all)),
        'Boolean isStandard()': (self: DataObject) => self['type'] === self['name'],
        ...accessors('String', 'name', 'get'),
        ...accessors('String', 'namespace', 'get'),
        ...accessors('String', 'type', 'get')
    }
});

export const result = libraryClass('Invocable.Action.Result', {
    reference: apexReference('apex_class_Invocable_Action_Result'),
    members: {
        'Boolean isSuccess()': (self: DataObject) => self['success'] === true,
        ...accessors('Invocable.Action', 'action', 'get'),
        ...accessors('List<Invocable.Action.Error>', 'errors', 'get'),
        ...accessors('Map<String, Object>', 'invocationParameters', 'get'),
        ...accessors('Map<String, Object>', 'outputParameters', 'get')
    }
});

export const error = libraryClass('Invocable.Action.Error', {
    reference: apexReference('apex_class_Invocable_Action_Error'),
    members: {
        ...accessors('String', 'code', 'get'),
        ...accessors('String', 'message', 'get')
    }
});
