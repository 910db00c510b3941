/** The variables that `:name` in the text of a dynamic query may mean: those in scope at the call. */
import type { At } from '../../parser/ast.js';
import type { DynamicBind } from '../bound.js';
import type { MethodCandidate } from '../members.js';
import type { Scope } from '../scope.js';
import type { FieldSymbol } from '../symbols.js';
import { selfAndAncestors } from '../typeRelations.js';
import { projectField, canSee } from './fields.js';
import { thisOf } from './names.js';

const QUERIES: Readonly<Record<string, ReadonlySet<string>>> = {
    'System.Database': new Set(['query', 'countquery', 'getquerylocator', 'getcursor']),
    'System.Search': new Set(['query', 'find'])
};

export function dynamicBinds(
    scope: Scope,
    chosen: Extract<MethodCandidate, { kind: 'library' }>,
    where: At
): { readonly binds?: readonly DynamicBind[] } {
    const isQuery = QUERIES[chosen.class.name]?.has(chosen.method.name.toLowerCase());
    return isQuery ? { binds: [...locals(scope, where), ...fields(scope, where)] } : {};
}

function locals(scope: Scope, where: At): readonly DynamicBind[] {
    const position = scope.position(where);
    return scope.visible().map((variable) => ({
        name: variable.name,
        value: { kind: 'variable', variable, type: variable.type, position }
    }));
}

function fields(scope: Scope, where: At): readonly DynamicBind[] {
    const binds: DynamicBind[] = [];
    for (let around = scope.owner; around; around = around.outer) {
        const isOwn = around === scope.owner && !scope.isStatic;
        for (const each of selfAndAncestors(scope.project, around.type)) {
            const symbol = each.kind === 'class' ? scope.project.find(each.name) : undefined;
            for (const field of symbol?.fields.values() ?? []) {
                if ((field.bound.isStatic || isOwn) && canSee(scope, field)) {
                    binds.push(bindOf(scope, field, where));
                }
            }
        }
    }
    return binds;
}

function bindOf(scope: Scope, field: FieldSymbol, where: At): DynamicBind {
    const target = field.bound.isStatic ? null : thisOf(scope, where);
    return { name: field.bound.name, value: projectField(scope, target, field, where) };
}
