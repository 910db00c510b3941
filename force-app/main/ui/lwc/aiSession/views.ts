/** Pure: what a session shows, by how far it is and what it is for. */
import { dateTime } from 'c/aiFigures';
import type { Unfinished } from 'c/aiUnfinished';
import { labels } from './labels';

export type Step = 'idle' | 'opening' | 'running' | 'answered' | 'sent';
export type Values = Readonly<Partial<Record<string, string>>>;
export type Kind = 'Brief' | 'Conversation' | 'Email';

/** Where a session stands. */
export interface State {
    readonly step: Step;
    readonly capability: Apex.AICapabilityView;
    readonly draft?: Apex.AIDraftView;
    /** An answer with changes in it, in whose place another one came. */
    readonly left?: Unfinished;
    readonly values: Values;
    /** When the facts of the answer were read. */
    readonly readAtMoment: string;
}

/** An answer that holds an e-mail is one, whatever the configuration says. */
export function kindOf({ capability, draft }: Pick<State, 'capability' | 'draft'>): Kind {
    if (capability.kind === 'Conversation') {
        return 'Conversation';
    }
    return capability.kind === 'Email' || draft?.texts?.body !== undefined ? 'Email' : 'Brief';
}

export const isPending = (draft: Apex.AIDraftView | undefined): boolean =>
    (draft?.outcome ?? 'Pending') === 'Pending';

export const isWorking = (step: Step): boolean => step === 'opening' || step === 'running';

/** What is waited for, in words; blank while nothing is. */
export function progressOf({ step, capability: { reading } }: State): string {
    if (step === 'opening') {
        return labels.opening;
    }
    if (step !== 'running') {
        return '';
    }
    return reading ? labels.reading.replace('{0}', reading) : labels.running;
}

function headingOf(kind: Kind, label: string | null | undefined): string {
    if (kind === 'Conversation') {
        return labels.lastAnswer;
    }
    return kind === 'Email' ? labels.badge : (label ?? labels.badge);
}

/** Everything that the template asks. */
export function viewOf(state: State) {
    const { step, capability, draft, left, values, readAtMoment } = state;
    const kind = kindOf(state);
    const inputs = capability.inputs ?? [];
    const isConversation = kind === 'Conversation';
    const isIdle = step === 'idle' && !isConversation;
    const isBrief = kind === 'Brief';
    return {
        inputs,
        hasInputs: inputs.length > 0,
        /** What may be chosen anew for another answer; what was said stays as it was. */
        choices: inputs.filter((input) => input.kind === 'choice'),
        /** Without its text there is nothing to ask about. */
        isInputMissing: inputs.some(
            ({ kind: sort, name, isOptional }) =>
                sort === 'material' && !isOptional && (values[name ?? ''] ?? '').trim() === ''
        ),
        heading: headingOf(kind, capability.label),
        isConversation,
        isEmail: kind === 'Email',
        isBrief,
        isIdle,
        isEmailIdle: isIdle && kind === 'Email',
        isWorking: isWorking(step),
        isProgressShown: isWorking(step) && !isConversation,
        /** Beside an answer, only what this visit left is of interest; before it, what any visit left. */
        hasUnfinished: left !== undefined || isIdle,
        isSent: step === 'sent',
        hasDraft: draft !== undefined && step !== 'sent',
        /** What was sent, or turned down, is not written anew; a brief is read again and again. */
        canRegenerate: !isConversation && (isBrief || isPending(draft)),
        hasSuggestions: Boolean(draft?.result?.suggestions),
        readAt: labels.readAt.replace('{0}', dateTime(readAtMoment)),
        progress: progressOf(state)
    };
}

export type View = ReturnType<typeof viewOf>;
