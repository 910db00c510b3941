import type { DecisionElement } from '../definition.js';
import type { Batch } from '../run/batch.js';
import { conditionsHold } from '../run/conditions.js';
import type { Interview } from '../run/interview.js';

/** The first outcome whose conditions hold; each outcome is a Boolean afterwards. */
export function runDecision(
    element: DecisionElement,
    interview: Interview,
    batch: Batch
): string | null {
    let taken: DecisionElement['rules'][number] | null = null;
    for (const rule of element.rules) {
        const holds = taken === null && outcomeHolds(rule, interview, batch);
        interview.results.set(rule.name.toLowerCase(), holds);
        if (holds) {
            taken = rule;
            interview.visited.add(rule.name.toLowerCase());
        }
    }
    return taken === null ? element.next : taken.next;
}

/** Where the record must have changed to meet the conditions, the same conditions may not hold for its prior values. */
function outcomeHolds(
    rule: DecisionElement['rules'][number],
    interview: Interview,
    batch: Batch
): boolean {
    if (!conditionsHold(rule.conditions, interview, batch)) {
        return false;
    }
    const { trigger } = interview;
    if (!rule.mustHaveChanged || trigger === null || trigger.prior === null) {
        return true;
    }
    const before = Object.create(interview, {
        trigger: { value: { ...trigger, record: trigger.prior, prior: null } }
    }) as Interview;
    return !conditionsHold(rule.conditions, before, batch);
}
