/** Who may use what: private means the file, protected means heirs too, and tests see what is @TestVisible. */
import type { At } from '../parser/ast.js';
import type { Access } from './bound.js';
import { CompileError } from './compileError.js';
import type { Scope } from './scope.js';
import type { TypeSymbol } from './symbols.js';
import { selfAndAncestors } from './typeRelations.js';

export function isVisible(
    scope: Scope,
    owner: TypeSymbol,
    access: Access,
    isTestVisible: boolean
): boolean {
    if (access === 'public' || access === 'global' || owner.top === scope.top) {
        return true;
    }
    if (isTestVisible && scope.top.isTest) {
        return true;
    }
    return access === 'protected' && isHeir(scope, owner);
}

function isHeir(scope: Scope, owner: TypeSymbol): boolean {
    for (let around = scope.owner; around; around = around.outer) {
        for (const each of selfAndAncestors(scope.project, around.type)) {
            if (each.kind === 'class' && each.name === owner.name) {
                return true;
            }
        }
    }
    return false;
}

/** @throws CompileError when a type may not be named from here */
export function requireVisibleType(scope: Scope, symbol: TypeSymbol, where: At): void {
    // Inner types without a keyword are private; top-level ones can only be public or global, or tests'.
    const isPrivateInner = symbol.outer !== null;
    if (isPrivateInner && !isVisible(scope, symbol, symbol.access, symbol.isTestVisible)) {
        throw new CompileError(`Type is not visible: ${symbol.name}`, where);
    }
}
