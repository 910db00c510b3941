/** Which of several methods or constructors a call means. */
import { sameType, type ApexType } from '../shared/types.js';
import type { BoundExpression } from './bound.js';
import { isConvertible } from './conversions.js';
import type { Project } from './project.js';
import { isAssignable, isInterface, isPrimitive, numberRank, parentsOf } from './typeRelations.js';

/** The candidate that fits best, or `null` when none fits. */
export function chooseOverload<C extends { readonly parameters: readonly ApexType[] }>(
    project: Project,
    candidates: readonly C[],
    args: readonly BoundExpression[]
): C | null {
    const fitting = candidates.filter(
        ({ parameters }) =>
            parameters.length === args.length &&
            args.every((argument, index) => isConvertible(project, argument, parameters[index]!))
    );
    if (fitting.length <= 1) {
        return fitting[0] ?? null;
    }
    const ranked = fitting.map((candidate) => ({
        candidate,
        costs: args.map((argument, index) => cost(project, argument, candidate.parameters[index]!))
    }));
    const best = ranked.find(({ costs }) =>
        ranked.every((other) => costs.every((own, index) => own <= other.costs[index]!))
    );
    if (best) {
        return mostSpecific(
            project,
            ranked
                .filter(({ costs }) => costs.every((own, index) => own === best.costs[index]))
                .map(({ candidate }) => candidate)
        );
    }
    const total = (costs: readonly number[]): number => costs.reduce((sum, each) => sum + each, 0);
    const least = Math.min(...ranked.map(({ costs }) => total(costs)));
    return mostSpecific(
        project,
        ranked.filter(({ costs }) => total(costs) === least).map(({ candidate }) => candidate)
    );
}

/** Of several that fit equally well (arguments are null, say), the one whose parameters say most. */
function mostSpecific<C extends { readonly parameters: readonly ApexType[] }>(
    project: Project,
    candidates: readonly C[]
): C {
    const found = candidates.find(({ parameters }) =>
        candidates.every((other) =>
            parameters.every((parameter, index) =>
                isAssignable(project, parameter, other.parameters[index]!)
            )
        )
    );
    return found ?? candidates[0]!;
}

const EXACT = 0;
const OBJECT_COST = 50;

/** How far an argument is from a parameter. */
function cost(project: Project, argument: BoundExpression, to: ApexType): number {
    const from = argument.type;
    if (sameType(from, to)) {
        return EXACT;
    }
    if (from.kind === 'null') {
        // Any will do; what says less is worse.
        return to.kind === 'object' ? 2 : 1;
    }
    if (to.kind === 'object') {
        return OBJECT_COST;
    }
    if (argument.kind === 'soql' && to.kind === 'sobject') {
        return 20;
    }
    if (from.kind === 'primitive') {
        const ranks = [numberRank(from), numberRank(to)] as const;
        if (ranks[0] >= 0 && ranks[1] >= 0) {
            return ranks[1] > ranks[0] ? ranks[1] - ranks[0] : 10;
        }
        return isPrimitive(from, 'Id') ? 1 : 10;
    }
    if (from.kind === 'list' || from.kind === 'set' || from.kind === 'map') {
        return to.kind === from.kind ? elementCost(from, to) : 30;
    }
    return depth(project, from, to);
}

function elementCost(from: ApexType, to: ApexType): number {
    if ((from.kind === 'list' || from.kind === 'set') && to.kind === from.kind) {
        return from.element.kind === 'sobject' && to.element.kind === 'sobject'
            ? 5
            : to.element.kind === 'object'
              ? 15
              : 8;
    }
    return 10;
}

/** Steps up the hierarchy; an interface is further than a class of the same height. */
function depth(project: Project, from: ApexType, to: ApexType): number {
    let level: readonly ApexType[] = [from];
    for (let steps = 1; steps < 30 && level.length > 0; steps++) {
        level = level.flatMap((type) => parentsOf(project, type));
        if (level.some((type) => sameType(type, to))) {
            return steps + (isInterface(project, to) ? 0.5 : 0);
        }
    }
    return 20;
}
