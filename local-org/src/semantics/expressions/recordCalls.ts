/** Calls that only records have: errors on fields, and the statics of custom settings and metadata types. */
import { libraryOf, sobjectOf, type ApexType } from '../../shared/types.js';
import type { SObjectDef } from '../../schema/definitions.js';
import type { BoundExpression } from '../bound.js';
import { methodsNamed, type MethodCandidate } from '../members.js';
import { chooseOverload } from '../overloads.js';
import type { Scope } from '../scope.js';
import { callTo, type Call } from './calls.js';

/** Kinds of objects that have statics of their own. */
const SETTINGS: ReadonlySet<string> = new Set([
    'customMetadata',
    'customSettingList',
    'customSettingHierarchy'
]);
const STATICS_NAME = 'System.CustomSettingStatics';
const STATICS = libraryOf(STATICS_NAME);
const FIELD_TOKEN = libraryOf('Schema.SObjectField');

/**
 * `record.Name.addError('…')` is `record.addError(Account.Name, '…')`.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm
 */
export function fieldError(
    scope: Scope,
    receiver: BoundExpression,
    call: Call
): BoundExpression | null {
    if (receiver.kind !== 'sobjectField' || call.name.toLowerCase() !== 'adderror') {
        return null;
    }
    const token: BoundExpression = {
        kind: 'sobjectFieldToken',
        object: receiver.object,
        field: receiver.field,
        type: FIELD_TOKEN,
        position: receiver.position
    };
    const full: Call = { ...call, arguments: [token, ...call.arguments] };
    const chosen = chooseOverload(
        scope.project,
        methodsNamed(scope.project, receiver.target.type, call.name),
        full.arguments
    );
    return chosen && callTo(scope, receiver.target, chosen, full);
}

/** `Account.getSObjectType()` is `Account.SObjectType`. */
export function objectToken(
    scope: Scope,
    type: Extract<ApexType, { kind: 'sobject' }>,
    call: Call
): BoundExpression | null {
    const object = type.name === null ? undefined : scope.project.sobject(type.name);
    return object && call.name.toLowerCase() === 'getsobjecttype' && call.arguments.length === 0
        ? tokenOf(scope, object, call)
        : null;
}

const tokenOf = (scope: Scope, object: SObjectDef, call: Call): BoundExpression => ({
    kind: 'sobjectTypeToken',
    object,
    type: libraryOf('Schema.SObjectType'),
    position: scope.position(call.at)
});

/**
 * `Foo__c.getInstance()` and its like: static members of the library's class for such objects, whose first
 * argument is the object.
 */
export function settingsCall(
    scope: Scope,
    type: Extract<ApexType, { kind: 'sobject' }>,
    call: Call
): BoundExpression | null {
    const object = type.name === null ? undefined : scope.project.sobject(type.name);
    if (!object || !SETTINGS.has(object.kind)) {
        return null;
    }
    const token = tokenOf(scope, object, call);
    const full: Call = { ...call, arguments: [token, ...call.arguments] };
    const candidates = methodsNamed(scope.project, STATICS, call.name).filter(
        (each) => each.isStatic
    );
    const chosen = chooseOverload(scope.project, candidates, full.arguments);
    return chosen && callTo(scope, null, withRecordType(chosen, object.name), full);
}

/** Signatures say SObject; the caller gets its own object. */
function withRecordType(chosen: MethodCandidate, name: string): MethodCandidate {
    return { ...chosen, returns: ofObject(chosen.returns, name) };
}

function ofObject(type: ApexType, name: string): ApexType {
    switch (type.kind) {
        case 'sobject':
            return type.name === null ? sobjectOf(name) : type;
        case 'library':
            // `Self`.
            return type.name === STATICS_NAME ? sobjectOf(name) : type;
        case 'list':
            return { kind: 'list', element: ofObject(type.element, name) };
        case 'map':
            return { ...type, value: ofObject(type.value, name) };
        default:
            return type;
    }
}
