import { createElement } from 'lwc';
import AiSession from 'c/aiSession';
import type AiDraftReview from 'c/aiDraftReview';
import type AiErrorPanel from 'c/aiErrorPanel';
import open from '@salesforce/apex/AICopilotController.open';
import run from '@salesforce/apex/AICopilotController.run';
import keep from '@salesforce/apex/AIEditController.keep';
import unfinished from '@salesforce/apex/AIEditController.unfinished';
import getLetter from '@salesforce/apex/AIEmailController.letter';
import accept from '@salesforce/apex/AIEmailController.send';
import discard from '@salesforce/apex/AICopilotController.discard';
import keepAsNote from '@salesforce/apex/AICopilotController.keepAsNote';
import rate from '@salesforce/apex/AICopilotController.rate';
import ofGeneration from '@salesforce/apex/AISuggestionController.ofGeneration';
import { mockNavigate } from '../../../../../../test/jest-mocks/lightning/navigation';

jest.mock(
    '@salesforce/apex/AICopilotController.open',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AICopilotController.run',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEditController.keep',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEmailController.letter',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEmailController.send',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEmailController.templates',
    () => ({ __esModule: true, default: () => Promise.resolve([]) }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEditController.unfinished',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEmailController.usesOwnEmails',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEmailController.useOwnEmails',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AICopilotController.discard',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AICopilotController.rate',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.accept',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.explain',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.ofGeneration',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.reject',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AISuggestionController.undo',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

jest.mock(
    '@salesforce/apex/AICopilotController.keepAsNote',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AICopilotController.keepAsDescription',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const RECORD = '006000000000001';
const EMAIL: Apex.AICapabilityView = {
    name: 'Email_Draft',
    label: 'Email draft',
    purpose: 'Writes a follow-up.',
    actionLabel: 'Generate email draft',
    kind: 'Email',
    inputs: [
        { name: 'Tone', kind: 'choice', options: ['Friendly', 'Formal'] },
        { name: 'Length', kind: 'choice', options: ['Medium', 'Short'] }
    ]
};
const BRIEF: Apex.AICapabilityView = {
    name: 'Account_Brief',
    label: 'Account brief',
    actionLabel: 'Brief me',
    kind: 'Brief',
    reading: 'cases'
};
const ASK: Apex.AICapabilityView = { name: 'Ask_Record', label: 'Ask', kind: 'Conversation' };
const DRAFT: Apex.AIDraftView = {
    generationId: 'a00000000000001',
    texts: { subject: 'Next steps', body: 'Hi Ada' },
    facts: [],
    flags: [],
    modelLabel: 'GPT'
};
const TASK: Apex.AISuggestionView = {
    id: 's1',
    kind: 'Task',
    title: 'Call Ada',
    state: 'Open',
    canDecide: true
};
const BRIEFED: Apex.AIDraftView = {
    generationId: 'a00000000000005',
    texts: { headline: 'Renewal in June' },
    facts: [],
    flags: [],
    modelLabel: 'GPT',
    result: {
        headline: { path: 'headline', text: 'Renewal in June', factIds: [] },
        suggestions: 1
    }
};
const BUSY: Apex.AIRefusal = { code: 'THROTTLED', sentence: 'Busy.', isRetryable: true };
const DONE: Apex.AIDecisionView = { isDone: true };

type ReviewElement = HTMLElement & Pick<AiDraftReview, 'draft' | 'currentTexts'>;
type PanelElement = HTMLElement & Pick<AiErrorPanel, 'message' | 'details' | 'isRetryable'>;
type Host = Awaited<ReturnType<typeof build>>;

async function settle(): Promise<void> {
    await new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

async function build(capability = EMAIL) {
    const element = createElement('c-ai-session', { is: AiSession });
    element.recordId = RECORD;
    element.capability = capability;
    document.body.appendChild(element);
    await settle();
    return element;
}

async function buildAnswered(capability: Apex.AICapabilityView, draft: Apex.AIDraftView) {
    jest.mocked(open).mockResolvedValue({ generationId: draft.generationId });
    jest.mocked(run).mockResolvedValue(draft);
    const element = await build(capability);
    one(element, '.start').click();
    await settle();
    return element;
}

const buildDraft = () => buildAnswered(EMAIL, DRAFT);

/** Looks into the containers of the session as well. */
function find(host: HTMLElement, selector: string): HTMLElement | null {
    const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) {
        return found;
    }
    for (const inner of host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
        const deeper = inner.shadowRoot && find(inner, selector);
        if (deeper) {
            return deeper;
        }
    }
    return null;
}

function one(host: HTMLElement, selector: string): HTMLElement {
    const found = find(host, selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

const review = (host: Host) => one(host, 'c-ai-draft-review') as ReviewElement;
const result = (host: Host) => one(host, 'c-ai-result');
const problem = (host: HTMLElement) => one(host, 'c-ai-error-panel.problem') as PanelElement;
const announced = (host: Host) => one(host, '[role="status"]').textContent;
function heard(element: HTMLElement, name: string): jest.Mock {
    const listener = jest.fn();
    element.addEventListener(name, (event) => {
        listener((event as CustomEvent<unknown>).detail);
    });
    return listener;
}
const list = (host: Host) =>
    one(host, 'c-ai-suggestion-list') as HTMLElement & {
        suggestions: readonly Apex.AISuggestionView[];
        outcomes: Record<string, Apex.AISuggestionOutcome>;
    };

describe('c-ai-session', () => {
    beforeEach(() => {
        jest.mocked(ofGeneration).mockResolvedValue([]);
    });

    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('says what it is doing, step by step', async () => {
        let opened: (view: Apex.AIOpenedView) => void = jest.fn();
        jest.mocked(open).mockReturnValue(
            new Promise((resolve) => {
                opened = resolve;
            })
        );
        jest.mocked(run).mockReturnValue(new Promise(jest.fn()));
        const element = await build();

        one(element, '.start').click();
        await settle();
        expect(one(element, '.progress-text').textContent).toBe('c.AI_Progress_Opening…');
        expect(announced(element)).toBe('c.AI_Progress_Opening');
        await expect(element).toBeAccessible();

        opened({ generationId: 'a00000000000001' });
        await settle();
        expect(one(element, '.progress-text').textContent).toBe('c.AI_Progress_Running…');
        expect(run).toHaveBeenCalledWith({ generationId: 'a00000000000001' });
        expect(find(element, '.start')).toBeNull();
    });

    it('shows the draft, says so and gives it the focus', async () => {
        const element = await buildDraft();

        expect(open).toHaveBeenCalledWith({
            recordId: RECORD,
            capability: 'Email_Draft',
            tone: 'Friendly',
            length: 'Medium',
            regeneratedFrom: null,
            inputs: null,
            conversationId: null
        });
        expect(review(element).draft).toEqual(DRAFT);
        expect(announced(element)).toBe('c.AI_Draft_Arrived');
        expect(element.shadowRoot?.activeElement).toBe(result(element));
        await expect(element).toBeAccessible();
    });

    it('shows a refusal of the model with a button that tries again', async () => {
        jest.mocked(open).mockResolvedValue({ generationId: 'a00000000000001' });
        jest.mocked(run).mockResolvedValueOnce({ refusal: BUSY });
        const element = await build();
        one(element, '.start').click();
        await settle();

        expect(problem(element).message).toBe('Busy.');
        expect(problem(element).isRetryable).toBe(true);
        await expect(element).toBeAccessible();

        jest.mocked(run).mockResolvedValueOnce(DRAFT);
        problem(element).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(find(element, '.problem')).toBeNull();
        expect(review(element).draft).toEqual(DRAFT);
    });

    it('does not run what was refused at opening', async () => {
        jest.mocked(open).mockResolvedValue({
            generationId: 'a00000000000001',
            refusal: { code: 'NO_RECORD', sentence: 'Gone.', isRetryable: false }
        });
        const element = await build();
        one(element, '.start').click();
        await settle();

        expect(run).not.toHaveBeenCalled();
        expect(problem(element).message).toBe('Gone.');
        expect(problem(element).isRetryable).toBe(false);
    });

    it('survives a call that fails', async () => {
        jest.mocked(open).mockRejectedValue({ body: { message: 'Apex CPU time limit exceeded' } });
        const element = await build();
        one(element, '.start').click();
        await settle();

        expect(problem(element).message).toBe('c.AI_Refused_Unexpected');
        expect(problem(element).details).toEqual(['Apex CPU time limit exceeded']);
    });

    it('keeps the draft when another one fails', async () => {
        const element = await buildDraft();
        jest.mocked(run).mockResolvedValueOnce({ refusal: BUSY });

        result(element).dispatchEvent(
            new CustomEvent('regenerate', {
                detail: { values: { Tone: 'Formal', Length: 'Short' }, change: 'Warmer' }
            })
        );
        await settle();

        expect(problem(element).message).toBe('Busy.');
        expect(review(element).draft).toEqual(DRAFT);
        expect(discard).not.toHaveBeenCalled();
    });

    it('replaces the draft by the one regenerated from it', async () => {
        jest.mocked(discard).mockResolvedValue(DONE);
        const element = await buildDraft();
        const next = { ...DRAFT, generationId: 'a00000000000002' };
        jest.mocked(open).mockResolvedValueOnce({ generationId: next.generationId });
        jest.mocked(run).mockResolvedValueOnce(next);

        result(element).dispatchEvent(
            new CustomEvent('regenerate', {
                detail: { values: { Tone: 'Formal', Length: 'Short' }, change: 'Warmer' }
            })
        );
        await settle();

        expect(open).toHaveBeenLastCalledWith({
            recordId: RECORD,
            capability: 'Email_Draft',
            tone: 'Formal',
            length: 'Short',
            regeneratedFrom: 'a00000000000001',
            inputs: { Change: 'Warmer' },
            conversationId: null
        });
        expect(review(element).draft).toEqual(next);
        expect(discard).toHaveBeenCalledWith({ generationId: 'a00000000000001' });
    });

    it('sends, says so and refreshes the page', async () => {
        jest.mocked(accept).mockResolvedValue(DONE);
        const element = await buildDraft();
        const refresh = jest.fn();
        element.addEventListener('lightning__refresh', refresh);
        const texts = { subject: 'Mine', body: 'All mine' };

        review(element).dispatchEvent(
            new CustomEvent('send', { detail: { texts, recipientIds: ['003000000000001'] } })
        );
        await settle();

        expect(accept).toHaveBeenCalledWith({
            generationId: 'a00000000000001',
            texts,
            recipientIds: ['003000000000001']
        });
        expect(one(element, '.sent h3').textContent).toBe('c.AI_Sent_Title');
        expect(announced(element)).toBe('c.AI_Sent_Title');
        expect(find(element, 'c-ai-draft-review')).toBeNull();
        await expect(element).toBeAccessible();

        one(element, '.again').click();
        await settle();
        expect(find(element, '.start')).not.toBeNull();
    });

    it('keeps the draft when it cannot be sent', async () => {
        jest.mocked(accept).mockResolvedValue({
            isDone: false,
            refusal: { code: 'OPTED_OUT', sentence: 'Opted out.', isRetryable: false }
        });
        const element = await buildDraft();

        review(element).dispatchEvent(
            new CustomEvent('send', { detail: { texts: {}, recipientIds: [] } })
        );
        await settle();

        expect(problem(element).message).toBe('Opted out.');
        expect(problem(element).isRetryable).toBe(false);
        expect(review(element).draft).toEqual(DRAFT);
    });

    it('keeps what was typed when the user leaves the page', async () => {
        jest.mocked(keep).mockResolvedValue(DONE);
        const element = await buildDraft();
        const edit = { texts: { subject: 'Mine', body: 'Half' }, recipientIds: ['1'] };

        review(element).dispatchEvent(new CustomEvent('edit', { detail: edit }));
        await settle();
        expect(keep).not.toHaveBeenCalled();

        element.remove();
        await settle();
        expect(keep).toHaveBeenCalledWith({ generationId: 'a00000000000001', ...edit });
    });

    it('keeps what was typed after a pause, once, and says when it could not', async () => {
        jest.useFakeTimers();
        try {
            jest.mocked(keep).mockRejectedValue(new Error('down'));
            const built = buildDraft();
            await jest.runAllTimersAsync();
            const element = await built;
            const edit = { texts: { subject: 'Mine', body: 'H' }, recipientIds: [] };
            review(element).dispatchEvent(new CustomEvent('edit', { detail: edit }));
            review(element).dispatchEvent(new CustomEvent('edit', { detail: edit }));

            await jest.advanceTimersByTimeAsync(1600);

            expect(keep).toHaveBeenCalledTimes(1);
            expect(announced(element)).toBe('c.AI_Email_Not_Kept');
        } finally {
            jest.useRealTimers();
        }
    });

    it('keeps nothing of a draft that was sent or thrown away', async () => {
        jest.mocked(discard).mockResolvedValue(DONE);
        const element = await buildDraft();
        const edit = { texts: { subject: 'Mine', body: 'H' }, recipientIds: [] };
        review(element).dispatchEvent(new CustomEvent('edit', { detail: edit }));

        review(element).dispatchEvent(new CustomEvent('discard'));
        await settle();
        element.remove();

        expect(keep).not.toHaveBeenCalled();
    });

    it('shows what stands around the text', async () => {
        jest.mocked(getLetter).mockResolvedValue({ signature: 'Riley' });
        const element = await buildDraft();
        await settle();

        expect((review(element) as unknown as { letter: unknown }).letter).toEqual({
            signature: 'Riley'
        });
    });

    it('leads back to what an earlier visit left unfinished', async () => {
        jest.mocked(unfinished).mockResolvedValue({
            generationId: 'a00000000000009',
            settledAt: '2026-11-21T10:32:00.000Z'
        });
        const element = await build();
        const opened = heard(element, 'openresult');

        expect(unfinished).toHaveBeenCalledWith({ recordId: RECORD, capability: 'Email_Draft' });
        one(element, '.back').click();
        expect(opened).toHaveBeenCalledWith('a00000000000009');
    });

    it('never lets another answer take the place of what was typed', async () => {
        jest.mocked(keep).mockResolvedValue(DONE);
        const element = await buildDraft();
        const edit = { texts: { subject: 'Mine', body: 'Half' }, recipientIds: ['1'] };
        review(element).dispatchEvent(new CustomEvent('edit', { detail: edit }));
        expect(find(element, '.back')).toBeNull();

        element.show({ ...DRAFT, generationId: 'a00000000000002', texts: { body: 'Older' } });
        await settle();
        expect(keep).toHaveBeenCalledWith({ generationId: 'a00000000000001', ...edit });
        const opened = heard(element, 'openresult');
        one(element, '.back').click();
        expect(opened).toHaveBeenCalledWith('a00000000000001');
        await expect(element).toBeAccessible();

        // As the platform still has it: what was typed here is newer.
        element.show(DRAFT);
        await settle();
        expect(review(element).draft?.edit).toEqual(edit);
        expect(find(element, '.back')).toBeNull();
    });

    it('throws nothing away that somebody wrote in when it is written anew', async () => {
        jest.mocked(keep).mockResolvedValue(DONE);
        const element = await buildDraft();
        const edit = { texts: { subject: 'Mine', body: 'Half' }, recipientIds: ['1'] };
        review(element).dispatchEvent(new CustomEvent('edit', { detail: edit }));
        jest.mocked(run).mockResolvedValue({ ...DRAFT, generationId: 'a00000000000002' });

        result(element).dispatchEvent(
            new CustomEvent('regenerate', { detail: { values: {}, change: '' } })
        );
        await settle();

        expect(discard).not.toHaveBeenCalled();
        expect(find(element, '.back')).not.toBeNull();
    });

    it('leads back to a brief that was closed with changes in it', async () => {
        jest.mocked(keep).mockResolvedValue(DONE);
        const element = await buildAnswered(BRIEF, BRIEFED);
        const edit = { texts: { headline: 'Mine' }, recipientIds: null };
        one(element, 'c-ai-brief-review').dispatchEvent(new CustomEvent('edit', { detail: edit }));

        one(element, '.close').click();
        await settle();
        expect(keep).toHaveBeenCalledWith({ generationId: 'a00000000000005', ...edit });
        expect(find(element, '.back')).not.toBeNull();
        expect(find(element, '.start')).not.toBeNull();
    });

    it('runs nothing after somebody stopped waiting before the model was asked', async () => {
        let opened: (view: Apex.AIOpenedView) => void = jest.fn();
        jest.mocked(open).mockReturnValue(
            new Promise((resolve) => {
                opened = resolve;
            })
        );
        const element = await build(BRIEF);
        one(element, '.start').click();
        await settle();
        one(element, '.stop').click();
        await settle();
        expect(find(element, '.start')).not.toBeNull();
        expect(announced(element)).toBe('c.AI_Progress_Stopped');

        opened({ generationId: 'a00000000000001' });
        await settle();
        expect(run).not.toHaveBeenCalled();
    });

    it('shows no answer for which nobody waits, and says where it is', async () => {
        let answer: (view: Apex.AIDraftView) => void = jest.fn();
        jest.mocked(open).mockResolvedValue({ generationId: 'a00000000000005' });
        jest.mocked(run).mockReturnValue(
            new Promise((resolve) => {
                answer = resolve;
            })
        );
        const element = await build(BRIEF);
        const turns = heard(element, 'turn');
        one(element, '.start').click();
        await settle();
        await expect(element).toBeAccessible();
        one(element, '.stop').click();
        await settle();

        answer(BRIEFED);
        await settle();
        expect(find(element, 'c-ai-brief')).toBeNull();
        expect(announced(element)).toBe('c.AI_Progress_Late');
        expect(turns).toHaveBeenCalledTimes(1);
    });

    it('interrupts nobody who writes somewhere else meanwhile', async () => {
        let answer: (view: Apex.AIDraftView) => void = jest.fn();
        jest.mocked(open).mockResolvedValue({ generationId: 'a00000000000005' });
        jest.mocked(run).mockReturnValue(
            new Promise((resolve) => {
                answer = resolve;
            })
        );
        const field = document.createElement('textarea');
        document.body.appendChild(field);
        const element = await build(BRIEF);
        one(element, '.start').click();
        await settle();
        field.focus();
        answer(BRIEFED);
        await settle();

        expect(find(element, 'c-ai-brief')).not.toBeNull();
        expect(document.activeElement).toBe(field);
    });

    it('copies the last answer of a conversation', async () => {
        const writeText = jest.fn().mockResolvedValue(undefined);
        Object.assign(navigator, { clipboard: { writeText } });
        jest.mocked(open).mockResolvedValue({ generationId: 'a1' });
        jest.mocked(run).mockResolvedValue({ ...BRIEFED, result: undefined });
        const element = await build(ASK);
        one(element, 'c-ai-conversation').dispatchEvent(
            new CustomEvent('ask', { detail: 'Who decides?' })
        );
        await settle();

        result(element).dispatchEvent(new CustomEvent('copytext'));
        await settle();
        expect(writeText).toHaveBeenCalledWith('Renewal in June');
    });

    it('asks once, however often somebody clicks', async () => {
        jest.mocked(open).mockReturnValue(new Promise(jest.fn()));
        const element = await build(BRIEF);
        const start = one(element, '.start');
        start.click();
        start.click();
        await settle();

        expect(open).toHaveBeenCalledTimes(1);
    });

    it('throws a draft away', async () => {
        jest.mocked(discard).mockResolvedValue(DONE);
        const element = await buildDraft();

        review(element).dispatchEvent(new CustomEvent('discard'));
        await settle();

        expect(discard).toHaveBeenCalledWith({ generationId: 'a00000000000001' });
        expect(find(element, '.start')).not.toBeNull();
    });

    it('passes the thumb on', async () => {
        jest.mocked(rate).mockResolvedValue(DONE);
        const element = await buildDraft();

        result(element).dispatchEvent(
            new CustomEvent('rate', { detail: { isUp: false, reason: 'Too long' } })
        );
        await settle();

        expect(rate).toHaveBeenCalledWith({
            generationId: 'a00000000000001',
            isUp: false,
            reason: 'Too long'
        });
        expect(find(element, '.problem')).toBeNull();
    });

    it('opens the record of a fact', async () => {
        const element = await buildDraft();

        review(element).dispatchEvent(
            new CustomEvent('openrecord', { detail: RECORD, bubbles: true, composed: true })
        );

        expect(mockNavigate).toHaveBeenCalledWith({
            type: 'standard__recordPage',
            attributes: { recordId: RECORD, actionName: 'view' }
        });
    });

    it('says what is being read', async () => {
        jest.mocked(open).mockResolvedValue({ generationId: 'a00000000000005' });
        jest.mocked(run).mockReturnValue(new Promise(jest.fn()));
        const element = await build(BRIEF);

        one(element, '.start').click();
        await settle();

        expect(one(element, '.progress-text').textContent).toBe('c.AI_Progress_Reading…');
    });

    it('copies the text as the user left it', async () => {
        const writeText = jest.fn().mockResolvedValue(undefined);
        Object.assign(navigator, { clipboard: { writeText } });
        const element = await buildDraft();

        result(element).dispatchEvent(new CustomEvent('copytext'));
        await settle();

        expect(writeText).toHaveBeenCalledWith('Next steps\n\nHi Ada');
        expect(announced(element)).toBe('c.AI_Result_Copied');
    });

    it('says so when the browser does not let it copy', async () => {
        Object.assign(navigator, {
            clipboard: { writeText: jest.fn().mockRejectedValue(new Error('no')) }
        });
        const element = await buildDraft();

        result(element).dispatchEvent(new CustomEvent('copytext'));
        await settle();

        expect(problem(element).message).toBe('c.AI_Result_Not_Copied');
    });

    it('shows a brief with the changes that it proposes, and closes it', async () => {
        jest.mocked(ofGeneration).mockResolvedValue([TASK]);
        const element = await buildAnswered(BRIEF, BRIEFED);

        expect(find(element, 'c-ai-draft-review')).toBeNull();
        expect(one(element, 'c-ai-brief')).toHaveProperty('draft', BRIEFED);
        expect(ofGeneration).toHaveBeenCalledWith({ generationId: 'a00000000000005' });
        expect(list(element).suggestions).toEqual([TASK]);
        await expect(element).toBeAccessible();

        one(element, '.close').click();
        await settle();
        expect(find(element, 'c-ai-brief')).toBeNull();
        expect(discard).not.toHaveBeenCalled();
    });

    it('marks what was kept as decided: it can be written anew, and is not thrown away', async () => {
        jest.mocked(keepAsNote).mockResolvedValue({ suggestionId: 's9', isDone: true });
        const element = await buildAnswered(BRIEF, BRIEFED);
        one(element, '.keep-note').click();
        await settle();
        jest.mocked(run).mockResolvedValue({ ...BRIEFED, generationId: 'a00000000000006' });

        expect(result(element)).toHaveProperty('canRegenerate', true);
        result(element).dispatchEvent(
            new CustomEvent('regenerate', { detail: { values: {}, change: '' } })
        );
        await settle();

        expect(one(element, 'c-ai-brief')).toHaveProperty('draft.generationId', 'a00000000000006');
        expect(discard).not.toHaveBeenCalled();
    });

    it('asks on in one conversation', async () => {
        const answer = { ...BRIEFED, result: { answer: { path: 'answer', text: 'Ada.' } } };
        jest.mocked(open).mockResolvedValue({ generationId: 'a1', conversationId: 'c1' });
        jest.mocked(run).mockResolvedValue(answer);
        const element = await build(ASK);
        const conversation = one(element, 'c-ai-conversation') as HTMLElement & {
            turns: readonly unknown[];
        };

        conversation.dispatchEvent(new CustomEvent('ask', { detail: 'Who decides?' }));
        await settle();
        expect(conversation.turns).toEqual([{ question: 'Who decides?', draft: answer }]);

        conversation.dispatchEvent(new CustomEvent('ask', { detail: 'Since when?' }));
        await settle();
        expect(open).toHaveBeenLastCalledWith(
            expect.objectContaining({
                inputs: { Question: 'Since when?' },
                conversationId: 'c1',
                regeneratedFrom: null
            })
        );
        expect(conversation.turns).toHaveLength(2);
        expect(discard).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('keeps the answers when a question fails', async () => {
        jest.mocked(open).mockResolvedValue({ generationId: 'a1' });
        jest.mocked(run).mockResolvedValueOnce({ refusal: BUSY });
        const element = await build(ASK);
        const conversation = one(element, 'c-ai-conversation') as HTMLElement & {
            turns: readonly unknown[];
        };

        conversation.dispatchEvent(new CustomEvent('ask', { detail: 'Who?' }));
        await settle();

        expect(conversation.turns).toEqual([{ question: 'Who?', problem: 'Busy.' }]);
        expect(problem(element).isRetryable).toBe(true);
    });

    it('shows an earlier result without asking the model', async () => {
        const element = await build();

        element.show({ ...DRAFT, outcome: 'Accepted', settledAt: '2026-11-20T10:00:00.000Z' });
        await settle();

        expect(review(element).draft?.outcome).toBe('Accepted');
        expect(result(element)).toHaveProperty('canRegenerate', false);
        expect(announced(element)).toBe('c.AI_Panel_Restored');
        expect(open).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('waits for a text without which there is nothing to ask about', async () => {
        const element = await build({
            ...BRIEF,
            inputs: [{ name: 'Transcript', kind: 'material' }]
        });
        expect(one(element, '.start')).toHaveProperty('disabled', true);

        one(element, '.inputs').dispatchEvent(
            new CustomEvent('inputchange', { detail: { name: 'Transcript', value: 'Ada: hi' } })
        );
        await settle();

        expect(one(element, '.start')).toHaveProperty('disabled', false);
    });
});
