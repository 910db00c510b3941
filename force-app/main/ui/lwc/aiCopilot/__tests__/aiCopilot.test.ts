import { createElement } from 'lwc';
import { createApexTestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import AiCopilot from 'c/aiCopilot';
import type AiErrorPanel from 'c/aiErrorPanel';
import getPanel from '@salesforce/apex/AICopilotController.panel';
import compose from '@salesforce/apex/AIEmailController.compose';
import earlier from '@salesforce/apex/AICopilotController.earlier';
import history from '@salesforce/apex/AICopilotController.history';
import prepared from '@salesforce/apex/AIPreparedController.about';
import {
    CurrentPageReference,
    mockNavigate
} from '../../../../../../test/jest-mocks/lightning/navigation';

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
    '@salesforce/apex/AIPreparedController.about',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

jest.mock(
    '@salesforce/apex/AIEmailController.templates',
    () => ({ __esModule: true, default: () => Promise.resolve([]) }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIEmailController.compose',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AICopilotController.earlier',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AICopilotController.history',
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
const BRIEF = { name: 'Account_Brief', label: 'Account brief', kind: 'Brief' };
const BOTH: Apex.AIPanelView = {
    capabilities: [...(PANEL.capabilities ?? []), BRIEF]
};
const DRAFT: Apex.AIDraftView = {
    generationId: 'a00000000000001',
    texts: { subject: 'Next steps', body: 'Hi Ada' },
    facts: [],
    flags: [],
    modelLabel: 'GPT'
};

type SessionElement = HTMLElement & { capability: Apex.AICapabilityView };
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

const find = (host: Host, selector: string) =>
    host.shadowRoot?.querySelector<HTMLElement>(selector);

function one(host: Host, selector: string): HTMLElement {
    const found = find(host, selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

const sessions = (host: Host) => [
    ...(host.shadowRoot?.querySelectorAll<SessionElement>('c-ai-session') ?? [])
];
const announced = (host: Host) => one(host, '[role="status"]').textContent;

describe('c-ai-copilot', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('takes what was prepared in the background into review', async () => {
        jest.mocked(prepared).mockResolvedValueOnce([
            { capability: 'Email_Draft', label: 'Email draft', draft: DRAFT, changedFacts: [] }
        ]);
        const element = await buildIdle();
        await settle();
        one(element, 'c-ai-prepared').shadowRoot?.querySelector<HTMLElement>('.show')?.click();
        await settle();

        const [session] = sessions(element);
        expect(session.shadowRoot?.querySelector('c-ai-email-review')).toHaveProperty(
            'draft',
            DRAFT
        );
        expect(find(element, 'c-ai-prepared')).toBeNull();
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

        expect(sessions(element).map(({ capability }) => capability.name)).toEqual(['Email_Draft']);
        expect(find(element, 'c-ai-capability-picker')).toBeNull();
        expect(find(element, '.audit')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('keeps the session of one capability while another is used', async () => {
        const element = await buildIdle(BOTH);
        const [email] = sessions(element);

        one(element, 'c-ai-capability-picker').dispatchEvent(
            new CustomEvent('pick', { detail: 'Account_Brief' })
        );
        await settle();

        expect(sessions(element)[0]).toBe(email);
        expect(email.className).toContain('slds-hide');
        expect(sessions(element)[1]?.capability).toEqual(BRIEF);
        expect(sessions(element)[1]?.className).not.toContain('slds-hide');
        await expect(element).toBeAccessible();
    });

    it('marks what is at work until it is done', async () => {
        const element = await buildIdle(BOTH);
        const picker = one(element, 'c-ai-capability-picker');
        const [email] = sessions(element);
        email.dispatchEvent(new CustomEvent('generation', { detail: 'a00000000000007' }));
        await settle();
        expect(picker).toHaveProperty('working', ['Email_Draft']);

        email.dispatchEvent(new CustomEvent('turn', { detail: 'Email_Draft' }));
        await settle();
        expect(picker).toHaveProperty('working', []);
    });

    it('begins anew on another record, and shows no answer of the one before', async () => {
        let answer: (draft: Apex.AIDraftView) => void = jest.fn();
        jest.mocked(earlier).mockReturnValue(
            new Promise((resolve) => {
                answer = resolve;
            })
        );
        const element = await buildIdle(BOTH);
        const [before] = sessions(element);
        before.dispatchEvent(new CustomEvent('generation', { detail: 'a00000000000007' }));
        before.dispatchEvent(new CustomEvent('openresult', { detail: DRAFT.generationId }));
        await settle();
        expect(find(element, '.audit')).not.toBeNull();

        element.recordId = '006000000000002';
        await settle();
        answer(DRAFT);
        await settle();

        expect(sessions(element)[0]).not.toBe(before);
        expect(sessions(element)[0]).toHaveProperty('recordId', '006000000000002');
        expect(find(element, '.audit')).toBeNull();
        expect(sessions(element)[0]?.shadowRoot?.querySelector('c-ai-email-review')).toBeNull();
    });

    it('says so when an answer arrives that nobody looks at', async () => {
        const element = await buildIdle(BOTH);
        const picker = one(element, 'c-ai-capability-picker');
        picker.dispatchEvent(new CustomEvent('pick', { detail: 'Account_Brief' }));
        await settle();

        sessions(element)[0]?.dispatchEvent(new CustomEvent('answered', { detail: 'Email_Draft' }));
        await settle();

        expect(announced(element)).toBe('c.AI_Panel_Arrived');
        expect(picker).toHaveProperty('answered', ['Email_Draft']);
    });

    it('looks for earlier results when somebody asks, and shows one', async () => {
        const item = { generationId: DRAFT.generationId, label: 'Email draft' };
        jest.mocked(history).mockResolvedValue([item]);
        jest.mocked(earlier).mockResolvedValue({ ...DRAFT, capability: 'Email_Draft' });
        const element = await buildIdle(BOTH);
        expect(history).not.toHaveBeenCalled();

        one(element, 'c-ai-history').dispatchEvent(new CustomEvent('expand'));
        await settle();
        expect(history).toHaveBeenCalledWith({ recordId: RECORD });
        expect(one(element, 'c-ai-history')).toHaveProperty('items', [item]);

        one(element, 'c-ai-history').dispatchEvent(
            new CustomEvent('openresult', { detail: DRAFT.generationId })
        );
        await settle();
        expect(earlier).toHaveBeenCalledWith({ generationId: DRAFT.generationId });
        expect(sessions(element)[0]?.shadowRoot?.querySelector('c-ai-email-review')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('brings an earlier result into a session that was not there yet', async () => {
        jest.mocked(earlier).mockResolvedValue({
            generationId: 'a00000000000005',
            capability: 'Account_Brief',
            texts: {},
            result: { headline: { path: 'headline', text: 'Renewal', factIds: [] } }
        });
        const element = await buildIdle(BOTH);

        one(element, 'c-ai-history').dispatchEvent(
            new CustomEvent('openresult', { detail: 'a00000000000005' })
        );
        await settle();

        expect(sessions(element)[1]?.shadowRoot?.querySelector('c-ai-brief-review')).not.toBeNull();
    });

    it('takes the e-mail of a suggestion into review', async () => {
        jest.mocked(compose).mockResolvedValue({ ...DRAFT, capability: 'Email_Draft' });
        const element = await buildIdle(BOTH);
        const email = { recordId: RECORD, subject: 'Contract', body: 'Hi Ada' };

        sessions(element)[0]?.dispatchEvent(new CustomEvent('compose', { detail: email }));
        await settle();

        expect(compose).toHaveBeenCalledWith({ ...email, recipientId: null });
        expect(sessions(element)[0]?.shadowRoot?.querySelector('c-ai-email-review')).not.toBeNull();
    });

    it('says why an earlier result is withheld', async () => {
        jest.mocked(earlier).mockResolvedValue({
            refusal: { code: 'RESULT_WITHHELD', sentence: 'Withheld.' }
        });
        const element = await buildIdle();

        one(element, 'c-ai-history').dispatchEvent(
            new CustomEvent('openresult', { detail: DRAFT.generationId })
        );
        await settle();

        expect(one(element, '.panel-problem')).toHaveProperty('message', 'Withheld.');
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
        expect(sessions(element)).toHaveLength(0);
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

    it('shows an admin the newest audit log of the record before anything was asked', async () => {
        const element = await buildIdle({ ...PANEL, lastGenerationId: 'a00000000000009' });

        const link = one(element, '.audit') as HTMLAnchorElement;

        expect(link.getAttribute('href')).toBe('/lightning/r/AI_Audit_Log__c/a00000000000009/view');
        await expect(element).toBeAccessible();
    });

    it('has no link to an audit log that nobody wrote or may see', async () => {
        expect(find(await buildIdle(), '.audit')).toBeNull();
    });

    it('opens the audit log of the newest generation', async () => {
        const element = await buildIdle();
        sessions(element)[0]?.dispatchEvent(
            new CustomEvent('generation', { detail: 'a00000000000001' })
        );
        await settle();

        one(element, '.audit').click();

        expect(mockNavigate).toHaveBeenCalledWith({
            type: 'standard__recordPage',
            attributes: { recordId: 'a00000000000001', actionName: 'view' }
        });
    });

    it('shows the result that the address of its page asks for, once', async () => {
        jest.mocked(earlier).mockResolvedValue({ ...DRAFT, capability: 'Account_Brief' });
        const element = build();
        CurrentPageReference.emit(pageOf(RECORD, 'a07000000000001'));
        expect(earlier).not.toHaveBeenCalled();
        panelAdapter.emit(BOTH);
        await settle();
        await settle();

        expect(earlier).toHaveBeenCalledTimes(1);
        expect(earlier).toHaveBeenCalledWith({ generationId: 'a07000000000001' });
        expect(
            sessions(element).find(({ className }) => !className.includes('slds-hide'))?.capability
        ).toMatchObject({ name: 'Account_Brief' });
    });

    it('shows nothing that the address of another page asks for', async () => {
        await buildIdle(BOTH);
        CurrentPageReference.emit(pageOf('006000000000002', 'a07000000000001'));
        await settle();

        expect(earlier).not.toHaveBeenCalled();
    });
});

const pageOf = (recordId: string, result: string) => ({
    type: 'standard__recordPage',
    attributes: { recordId, actionName: 'view' },
    state: { c__result: result }
});
