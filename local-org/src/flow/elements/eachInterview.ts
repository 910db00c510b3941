import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import type { OnFault } from './index.js';

/** Does something for each interview; one whose part fails is told and left out. */
export function eachInterview<T>(
    interviews: readonly Interview[],
    onFault: OnFault,
    body: (interview: Interview) => T
): { readonly interview: Interview; readonly part: T }[] {
    const done: { interview: Interview; part: T }[] = [];
    for (const interview of interviews) {
        try {
            done.push({ interview, part: body(interview) });
        } catch (error) {
            if (!(error instanceof FlowFault)) {
                throw error;
            }
            onFault(interview, error);
        }
    }
    return done;
}

/** Does something for several at once; where it fails, it fails for each. */
export function together<T>(
    interviews: readonly Interview[],
    onFault: OnFault,
    body: () => readonly T[]
): readonly T[] | null {
    try {
        return body();
    } catch (error) {
        if (!(error instanceof FlowFault)) {
            throw error;
        }
        interviews.forEach((interview) => onFault(interview, error));
        return null;
    }
}
