/** Pure: what is said to the user when something did not come about. */
import { reduceErrors } from 'c/aiErrorUtils';
import { labels } from './labels';

export interface Problem {
    readonly message: string;
    readonly hint?: string | null;
    readonly details: readonly string[];
    readonly isRetryable: boolean;
}

export function ofRefusal(refusal: Apex.AIRefusal | null | undefined): Problem {
    return {
        message: refusal?.sentence ?? labels.unexpected,
        hint: refusal?.adminHint,
        details: [],
        isRetryable: refusal?.isRetryable ?? false
    };
}

export function ofError(error: unknown): Problem {
    return { message: labels.unexpected, details: reduceErrors(error), isRetryable: true };
}

/** A decision that is under way, where there is one to take. */
export type Decision = Promise<Apex.AIDecisionView> | '' | null | undefined;

/** Why a decision was not taken; trying again would do it twice, or changes nothing. */
export async function problemOf(decision: Decision): Promise<Problem | undefined> {
    try {
        const { refusal } = (await decision) || {};
        return refusal ? { ...ofRefusal(refusal), isRetryable: false } : undefined;
    } catch (error: unknown) {
        return { ...ofError(error), isRetryable: false };
    }
}
