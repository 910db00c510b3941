import { createElement } from 'lwc';
import { createApexTestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import AiCopilot from 'c/aiCopilot';
import type AiDraftReview from 'c/aiDraftReview';
import type AiErrorPanel from 'c/aiErrorPanel';
import getPanel from '@salesforce/apex/AICopilotController.panel';
import open from '@salesforce/apex/AICopilotController.open';
import run from '@salesforce/apex/AICopilotController.run';
import accept from '@salesforce/apex/AICopilotController.accept';
import discard from '@salesforce/apex/AICopilotController.discard';
import rate from '@salesforce/apex/AICopilotController.rate';
import prepared from '@salesforce/apex/AIPreparedController.about';
import { mockNavigate } from '../../../../../../test/jest-mocks/lightning/navigation';

jest.mock(
    '@salesforce/apex/AICopilotController.panel',
    () => {
        const { createApexTestWireAdapter: create } = jest.requireActual<
            typeof import('@salesforce/sfdx-lwc-jest')
        >('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: create(jest.fn()) };
    },
    { virtual: true }
);
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
    '@salesforce/apex/AICopilotController.accept',
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
    '@salesforce/apex/AIPreparedController.about',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const RECORD = '006000000000001';
const panelAdapter = getPanel as unknown as ReturnType<typeof createApexTestWireAdapter>;
const PANEL: Apex.AIPanelView = {
    capabilities: [
        {
            name: 'Email_Draft',
            label: 'Email draft',
            purpose: 'Writes a follow-up.',
            actionLabel: 'Generate email draft'
        }
    ]
};
const DRAFT: Apex.AIDraftView = {
    generationId: 'a00000000000001',
    texts: { subject: 'Next steps', body: 'Hi Ada' },
    facts: [],
    flags: [],
    modelLabel: 'GPT'
};
const BUSY: Apex.AIRefusal = { code: 'THROTTLED', sentence: 'Busy.', isRetryable: true };
const DONE: Apex.AIDecisionView = { isDone: true };

type ReviewElement = HTMLElement & Pick<AiDraftReview, 'draft'>;
type PanelElement = HTMLElement & Pick<AiErrorPanel, 'message' | 'details' | 'isRetryable'>;
type Host = ReturnType<typeof build>;

function build() {
    const element = createElement('c-ai-copilot', { is: AiCopilot });
    element.recordId = RECORD;
    jest.mocked(prepared).mockResolvedValue([]);
    document.body.appendChild(element);
    return element;
}

async function settle(): Promise<void> {
    await new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

async function buildIdle(panel: Apex.AIPanelView = PANEL): Promise<Host> {
    const element = build();
    panelAdapter.emit(panel);
    await settle();
    return element;
}

async function buildDraft(): Promise<Host> {
    jest.mocked(open).mockResolvedValue({ generationId: DRAFT.generationId });
    jest.mocked(run).mockResolvedValue(DRAFT);
    const element = await buildIdle();
    one(element, '.start').click();
    await settle();
    return element;
}

const find = (host: Host, selector: string) =>
    host.shadowRoot?.querySelector<HTMLElement>(selector);

function one(host: Host, selector: string): HTMLElement {
    const found = find(host, selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

const review = (host: Host) => one(host, 'c-ai-draft-review') as ReviewElement;
const problem = (host: Host) => one(host, 'c-ai-error-panel.problem') as PanelElement;
const announced = (host: Host) => one(host, '[role="status"]').textContent;

describe('c-ai-copilot', () => {
    it('takes what was prepared in the background into review, and can send it', async () => {
        jest.mocked(prepared).mockResolvedValueOnce([
            { capability: 'Email_Draft', label: 'Email draft', draft: DRAFT, changedFacts: [] }
        ]);
        jest.mocked(accept).mockResolvedValue(DONE);
        const element = await buildIdle();
        await settle();
        one(element, 'c-ai-prepared').shadowRoot?.querySelector<HTMLElement>('.show')?.click();
        await settle();

        expect(review(element).draft).toEqual(DRAFT);
        expect(open).not.toHaveBeenCalled();
        review(element).dispatchEvent(new CustomEvent('send', { detail: DRAFT.texts }));
        await settle();
        expect(accept).toHaveBeenCalledWith({
            generationId: DRAFT.generationId,
            texts: DRAFT.texts
        });
    });

    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('says that it is looking while it waits', async () => {
        const element = build();
        await settle();

        expect(one(element, '.loading').textContent).toContain('c.AI_Card_Loading');
        expect(panelAdapter.getLastConfig()).toEqual({ recordId: RECORD });
        await expect(element).toBeAccessible();
    });

    it('offers what the user may use', async () => {
        const element = await buildIdle();

        expect((one(element, '.start') as HTMLElement & { label: string }).label).toBe(
            'Generate email draft'
        );
        expect(find(element, '.audit')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('says so when there is nothing for this object', async () => {
        const element = await buildIdle({ capabilities: [] });

        expect(one(element, '.nothing').textContent).toBe('c.AI_Card_Nothing_Here');
    });

    it('tells a user without the permission whom to ask', async () => {
        const element = await buildIdle({
            capabilities: [],
            refusal: { code: 'NO_PERMISSION', sentence: 'Ask your admin.' }
        });

        const refusal = one(element, '.refusal') as PanelElement;
        expect(refusal.message).toBe('Ask your admin.');
        expect(refusal.isRetryable).toBe(false);
        expect(find(element, '.start')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('says the same to a user who may not even ask Apex', async () => {
        const element = build();
        panelAdapter.error(
            { message: "You do not have access to the Apex class named 'AICopilotController'." },
            403,
            'Forbidden'
        );
        await settle();

        expect((one(element, '.refusal') as PanelElement).message).toBe(
            'c.AI_Refused_No_Permission'
        );
        await expect(element).toBeAccessible();
    });

    it('says what it is doing, step by step', async () => {
        let opened: (view: Apex.AIOpenedView) => void = jest.fn();
        jest.mocked(open).mockReturnValue(
            new Promise((resolve) => {
                opened = resolve;
            })
        );
        jest.mocked(run).mockReturnValue(new Promise(jest.fn()));
        const element = await buildIdle();

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
            regeneratedFrom: null
        });
        expect(review(element).draft).toEqual(DRAFT);
        expect(announced(element)).toBe('c.AI_Draft_Arrived');
        expect(element.shadowRoot?.activeElement).toBe(review(element));
        expect((one(element, '.audit') as HTMLAnchorElement).getAttribute('href')).toBe(
            '/lightning/r/AI_Audit_Log__c/a00000000000001/view'
        );
        await expect(element).toBeAccessible();
    });

    it('shows a refusal of the model with a button that tries again', async () => {
        jest.mocked(open).mockResolvedValue({ generationId: 'a00000000000001' });
        jest.mocked(run).mockResolvedValueOnce({ refusal: BUSY });
        const element = await buildIdle();
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
        const element = await buildIdle();
        one(element, '.start').click();
        await settle();

        expect(run).not.toHaveBeenCalled();
        expect(problem(element).message).toBe('Gone.');
        expect(problem(element).isRetryable).toBe(false);
    });

    it('survives a call that fails', async () => {
        jest.mocked(open).mockRejectedValue({ body: { message: 'Apex CPU time limit exceeded' } });
        const element = await buildIdle();
        one(element, '.start').click();
        await settle();

        expect(problem(element).message).toBe('c.AI_Refused_Unexpected');
        expect(problem(element).details).toEqual(['Apex CPU time limit exceeded']);
    });

    it('keeps the draft when another one fails', async () => {
        const element = await buildDraft();
        jest.mocked(run).mockResolvedValueOnce({ refusal: BUSY });

        review(element).dispatchEvent(
            new CustomEvent('regenerate', { detail: { tone: 'Formal', length: 'Short' } })
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

        review(element).dispatchEvent(
            new CustomEvent('regenerate', { detail: { tone: 'Formal', length: 'Short' } })
        );
        await settle();

        expect(open).toHaveBeenLastCalledWith({
            recordId: RECORD,
            capability: 'Email_Draft',
            tone: 'Formal',
            length: 'Short',
            regeneratedFrom: 'a00000000000001'
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

        review(element).dispatchEvent(new CustomEvent('send', { detail: texts }));
        await settle();

        expect(accept).toHaveBeenCalledWith({ generationId: 'a00000000000001', texts });
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

        review(element).dispatchEvent(new CustomEvent('send', { detail: {} }));
        await settle();

        expect(problem(element).message).toBe('Opted out.');
        expect(problem(element).isRetryable).toBe(false);
        expect(review(element).draft).toEqual(DRAFT);
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

        review(element).dispatchEvent(
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

    it('shows an admin the newest audit log of the record before anything was asked', async () => {
        const element = await buildIdle({ ...PANEL, lastGenerationId: 'a00000000000009' });

        const link = one(element, '.audit') as HTMLAnchorElement;

        expect(link.getAttribute('href')).toBe('/lightning/r/AI_Audit_Log__c/a00000000000009/view');
        await expect(element).toBeAccessible();
    });

    it('has no link to an audit log that nobody wrote or may see', async () => {
        expect(find(await buildIdle(), '.audit')).toBeNull();
    });

    it('opens the record of a fact and the audit log', async () => {
        const element = await buildDraft();

        review(element).dispatchEvent(new CustomEvent('openrecord', { detail: RECORD }));
        one(element, '.audit').click();

        expect(mockNavigate.mock.calls.map(([target]) => target as unknown)).toEqual([
            { type: 'standard__recordPage', attributes: { recordId: RECORD, actionName: 'view' } },
            {
                type: 'standard__recordPage',
                attributes: { recordId: 'a00000000000001', actionName: 'view' }
            }
        ]);
    });
});
