import type { MethodShape } from '../../../runtime/unit.js';
import { currentTransaction } from '../../../runtime/transaction.js';
import type { OrgRuntime } from '../../worker/orgRuntime.js';
import type { Service } from '../service.js';
import { UiError } from '../ui/uiData.js';
import { fromJson } from './fromJson.js';
import { isAuraEnabled, toJson } from './toJson.js';

export interface ApexCall {
    readonly className: string;
    readonly methodName: string;
    readonly params: Readonly<Record<string, unknown>>;
    /** From a wire: only methods that say so may answer. */
    readonly cacheable: boolean;
}

/** Either what the method returned or, for calls that may not be made, why. */
export type ApexAnswer =
    | { readonly returnValue: unknown }
    | { readonly refused: { readonly status: number; readonly message: string } };

/** A component calls an `@AuraEnabled` method as the user; parameters are given by name. */
export const callApex: Service<ApexCall> = {
    quiddity: 'AURA',
    entrySharing: true,
    run(org, call): ApexAnswer {
        try {
            const method = methodOf(org, call);
            const { program } = org;
            const values = method.parameters.map(({ name, type }) =>
                fromJson(type, valueNamed(call.params, name), program)
            );
            const className = program.classNamed(call.className)!.name;
            return { returnValue: toJson(program.invokeSlot(className, method.slot, values)) };
        } catch (error: unknown) {
            if (error instanceof UiError) {
                return { refused: { status: error.status, message: error.message } };
            }
            throw error;
        }
    }
};

function valueNamed(params: Readonly<Record<string, unknown>>, name: string): unknown {
    return (
        params[name] ??
        params[Object.keys(params).find((key) => key.toLowerCase() === name.toLowerCase()) ?? '']
    );
}

function methodOf(org: OrgRuntime, { className, methodName, cacheable }: ApexCall): MethodShape {
    const info = org.program.classNamed(className);
    const method = info?.methods.find(
        (candidate) =>
            candidate.isStatic &&
            candidate.name.toLowerCase() === methodName.toLowerCase() &&
            candidate.annotations.some(isAuraEnabled)
    );
    if (!info || !method) {
        throw new UiError(
            404,
            'NOT_FOUND',
            `There is no @AuraEnabled method ${className}.${methodName}, or its class does not compile.`
        );
    }
    const topLevel = info.name.split('.')[0] ?? info.name;
    if (!org.database.permissions.hasClassAccess(currentTransaction().user.id, topLevel)) {
        throw new UiError(
            403,
            'INSUFFICIENT_ACCESS',
            `You do not have access to the Apex class named '${topLevel}'.`
        );
    }
    if (cacheable && !isCacheable(method)) {
        throw new UiError(
            400,
            'INVALID_OPERATION',
            `${className}.${methodName} is wired, so it must be annotated with @AuraEnabled(cacheable=true).`
        );
    }
    return method;
}

function isCacheable(method: MethodShape): boolean {
    const cacheable = method.annotations.find(isAuraEnabled)?.parameters['cacheable'];
    return String(cacheable).toLowerCase() === 'true';
}
