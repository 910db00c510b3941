import { apexError } from '../shared/apexException.js';
import type { ApexObject } from '../shared/apexObject.js';
import { STRING, libraryOf } from '../shared/types.js';
import { ApexList } from '../shared/values/index.js';
import { callMethod } from './callMethod.js';
import type { ClassInfo } from './classInfo.js';
import { currentTransaction } from './transaction.js';
import type { MethodShape } from './unit.js';
import { castTo } from './typeTests.js';
import { classToken } from './typeToken.js';

/** Whom a stub asks: another after a job has been written down and read again. */
const PROVIDERS = new WeakMap<object, { readonly info: ClassInfo; provider: ApexObject | null }>();

/** What a stub is made of; undefined for other objects. */
export const stubParts = (object: object) => PROVIDERS.get(object);

const TYPE = libraryOf('System.Type');
const NO_RETURN = { kind: 'void' } as const;

/**
 * `Test.createStub`: an instance whose methods all ask the StubProvider. Static and private methods keep
 * their own code; no constructor runs.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_testing_stub_api.htm
 */
export function createStub(info: ClassInfo, provider: ApexObject | null): ApexObject {
    if (info.shape.kind === 'enum') {
        throw apexError('System.TypeException', `Cannot create a stub of ${info.name}`);
    }
    const stub =
        info.shape.kind === 'interface'
            ? (Object.create(interfacePrototype(info)) as ApexObject)
            : new info.generated();
    PROVIDERS.set(stub, { info, provider });
    for (const method of stubbable(info)) {
        Object.defineProperty(stub, method.slot, {
            value: (...values: unknown[]): unknown => handle(stub, method, values)
        });
        for (const name of method.librarySlots) {
            Object.defineProperty(stub, name, {
                value: (...values: unknown[]): unknown => handle(stub, method, values)
            });
        }
    }
    // How the platform's stubs show themselves; fflib's mocks read it.
    const text = `${info.name.replace(/^.*\./, '')}__sfdc_ApexStub:[]`;
    Object.defineProperty(stub, '$text', { value: () => text });
    return stub;
}

function interfacePrototype(info: ClassInfo): object {
    return Object.create(Object.prototype, {
        $info: { value: info },
        $type: { value: info.type }
    }) as object;
}

/** The methods of a type and of all that it extends or implements. */
function* stubbable(info: ClassInfo): Generator<MethodShape> {
    const { program } = currentTransaction();
    const seen = new Set<string>();
    for (const type of info.supertypes) {
        const methods = type.kind === 'class' ? program.classNamed(type.name)?.methods : undefined;
        for (const method of methods ?? []) {
            if (!method.isStatic && method.access !== 'private' && !seen.has(method.slot)) {
                seen.add(method.slot);
                yield method;
            }
        }
    }
}

function handle(stub: ApexObject, method: MethodShape, values: readonly unknown[]): unknown {
    const returns = method.returns.kind === 'void' ? NO_RETURN : method.returns;
    const answer = callMethod(PROVIDERS.get(stub)!.provider, 'handleMethodCall', [
        stub,
        method.name,
        classToken(returns),
        new ApexList(
            TYPE,
            method.parameters.map(({ type }) => classToken(type))
        ),
        new ApexList(
            STRING,
            method.parameters.map(({ name }) => name)
        ),
        new ApexList({ kind: 'object' }, [...values])
    ]);
    return method.returns.kind === 'void'
        ? answer
        : castTo(method.returns, currentTransaction().program)(answer);
}
