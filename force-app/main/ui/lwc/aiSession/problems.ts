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

/** Where trying again would do it twice, or changes nothing. */
export function final(problem: Problem): Problem {
    return { ...problem, isRetryable: false };
}
