/** Pure: why the card does not show what was asked for. */
import { reduceErrors } from 'c/aiErrorUtils';
import { labels } from './labels';

export interface Problem {
    readonly message: string;
    readonly hint?: string | null;
    readonly details: readonly string[];
    readonly isNotice?: boolean;
}

export function refusalOf(refusal: Apex.AIRefusal): Problem {
    return {
        message: refusal.sentence ?? labels.unexpected,
        hint: refusal.adminHint,
        details: []
    };
}

export function problemOf(error: unknown): Problem {
    return { message: labels.unexpected, details: reduceErrors(error) };
}
