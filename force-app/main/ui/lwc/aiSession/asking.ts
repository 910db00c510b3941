/** Asks in two calls: the first leaves its record even if the second never comes back. */
import openGeneration from '@salesforce/apex/AICopilotController.open';
import runGeneration from '@salesforce/apex/AICopilotController.run';
import { saidOf } from 'c/aiInputForm';
import { ofError, ofRefusal, type Problem } from './problems';
import { kindOf, type State } from './views';

type Request = Parameters<typeof openGeneration>[0];

/** What the asker is told on the way. */
interface Listener {
    opened: (view: Apex.AIOpenedView) => void;
}

/** What came of it: an answer, or why there is none; late when nobody waited for it any more. */
export interface Answer {
    readonly draft?: Apex.AIDraftView;
    readonly problem?: Problem;
    readonly isLate: boolean;
}

export class Asking {
    /** Whoever stops waiting takes another one: what comes for an old one is late. */
    private ticket = 0;

    /** A call that is under way cannot be taken back: its answer is found among the earlier results. */
    stop(): void {
        this.ticket++;
    }

    /** Never fails; what was stopped before its second call is never put to a model. */
    async ask(request: Request, { opened }: Listener): Promise<Answer> {
        const ticket = ++this.ticket;
        const isLate = (): boolean => ticket !== this.ticket;
        try {
            const view = await openGeneration(request);
            if (isLate()) {
                return { isLate: true };
            }
            opened(view);
            if (view.refusal || !view.generationId) {
                return { problem: ofRefusal(view.refusal), isLate: false };
            }
            const draft = await runGeneration({ generationId: view.generationId });
            return draft.refusal
                ? { problem: ofRefusal(draft.refusal), isLate: isLate() }
                : { draft, isLate: isLate() };
        } catch (error: unknown) {
            return { problem: ofError(error), isLate: isLate() };
        }
    }
}

/** What is asked, from what the user chose and said; an answer that stands there already is written anew. */
export function requestOf(
    state: State,
    recordId: string,
    conversationId: string | null | undefined
): Request {
    const { capability, draft, values } = state;
    const isAsk = kindOf(state) === 'Conversation';
    return {
        recordId,
        capability: capability.name ?? null,
        tone: values.Tone ?? null,
        length: values.Length ?? null,
        regeneratedFrom: isAsk ? null : (draft?.generationId ?? null),
        inputs: saidOf(values),
        conversationId: conversationId ?? null
    };
}
