import { createElement } from 'lwc';
import AiDraftReview from 'c/aiDraftReview';

const DRAFT: Apex.AIDraftView = {
    generationId: 'a00000000000001',
    texts: {
        subject: 'Next steps',
        body: 'Hi Ada,\n\nwe agreed on 37 % with <script>alert(1)</script> attached.'
    },
    facts: [
        {
            id: 'F1',
            label: 'Stage',
            value: 'Proposal',
            recordId: '006000000000001',
            objectName: 'Opportunity',
            fieldName: 'StageName',
            fieldLabel: 'Stage'
        }
    ],
    flags: [
        {
            kind: 'NUMBER',
            field: 'body',
            passage: '37 %',
            start: 22,
            length: 4,
            message: 'This number is not in the record.',
            isBlocking: false
        }
    ],
    recipients: [
        {
            recordId: '003000000000001',
            name: 'Ada Lovelace',
            firstName: 'Ada',
            email: 'ada@example.com'
        }
    ],
    modelLabel: 'GPT',
    isStandIn: false
};

const TWO: Apex.AIRecipientView[] = [
    ...(DRAFT.recipients ?? []),
    {
        recordId: '003000000000002',
        name: 'Joris Bakker',
        firstName: 'Joris',
        email: 'joris@example.com'
    }
];

type Host = ReturnType<typeof build>;

function build(draft: Apex.AIDraftView = DRAFT) {
    const element = createElement('c-ai-draft-review', { is: AiDraftReview });
    element.draft = draft;
    document.body.appendChild(element);
    return element;
}

function one(host: Host, selector: string): HTMLElement {
    const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

const button = (host: Host, selector: string) =>
    one(host, selector) as HTMLElement & { disabled: boolean; selected: boolean };

async function type(host: Host, selector: string, value: string): Promise<void> {
    one(host, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await Promise.resolve();
}

const recipients = (host: Host) =>
    one(host, '.recipients') as HTMLElement & { recipients: unknown; chosen: unknown };

async function choose(host: Host, ids: readonly string[]): Promise<void> {
    recipients(host).dispatchEvent(new CustomEvent('choose', { detail: ids }));
    await Promise.resolve();
}

function heard(host: Host, name: string): jest.Mock<undefined, [CustomEvent<unknown>]> {
    const listener = jest.fn<undefined, [CustomEvent<unknown>]>();
    host.addEventListener(name, listener as unknown as EventListener);
    return listener;
}

describe('c-ai-draft-review', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows the draft as text, whatever it holds', async () => {
        const element = build();

        expect((one(element, '.subject') as HTMLInputElement).value).toBe('Next steps');
        expect((one(element, '.body') as HTMLTextAreaElement).value).toContain('<script>alert(1)');
        expect(element.shadowRoot?.querySelector('script')).toBeNull();
        expect(recipients(element).recipients).toEqual(DRAFT.recipients);
        expect(recipients(element).chosen).toEqual(['003000000000001']);
        await expect(element).toBeAccessible();
    });

    it('has the greeting name those who were chosen', async () => {
        const element = build({ ...DRAFT, recipients: TWO });

        await choose(element, ['003000000000001', '003000000000002']);

        expect(element.currentTexts.body).toMatch(/^Hi Ada and Joris,\n/);

        await choose(element, ['003000000000002']);

        expect(element.currentTexts.body).toMatch(/^Hi Joris,\n/);
    });

    it('asks once before it sends, and names everybody', async () => {
        const element = build({ ...DRAFT, recipients: TWO });
        const send = heard(element, 'send');
        await choose(element, ['003000000000001', '003000000000002']);

        one(element, '.send').click();
        await Promise.resolve();

        expect(send).not.toHaveBeenCalled();
        expect(one(element, '.question').textContent).toBe('c.AI_Email_Confirm');
        await expect(element).toBeAccessible();

        one(element, '.not-yet').click();
        await Promise.resolve();
        expect(send).not.toHaveBeenCalled();

        one(element, '.send').click();
        await Promise.resolve();
        one(element, '.confirm').click();

        expect(send.mock.calls[0]?.[0].detail).toMatchObject({
            recipientIds: ['003000000000001', '003000000000002']
        });
    });

    it('sends to nobody without a choice', async () => {
        const element = build({ ...DRAFT, recipients: TWO });

        await choose(element, []);

        expect(button(element, '.send').disabled).toBe(true);
    });

    it('leaves it to Apex to say who cannot be written to', () => {
        const element = build({ ...DRAFT, recipients: [] });
        const send = heard(element, 'send');

        one(element, '.send').click();

        expect(send.mock.calls[0]?.[0].detail).toMatchObject({ recipientIds: [] });
    });

    it('takes the subject of what is answered, and asks who gets the answer to a stranger', async () => {
        const element = build({ ...DRAFT, recipients: TWO });
        element.letter = { answerSubject: 'Re: Price', answeredAddress: 'x@stranger.example.com' };
        await Promise.resolve();

        expect(element.currentTexts.subject).toBe('Re: Price');
        expect(recipients(element).chosen).toEqual([]);
        expect(one(element, '.notice').textContent).toBe('c.AI_Email_Unknown_Sender');
    });

    it('keeps the choice where whoever wrote is known', async () => {
        const element = build({ ...DRAFT, recipients: TWO });
        element.letter = { answerSubject: 'Re: Price', answeredAddress: 'ADA@example.com' };
        await Promise.resolve();

        expect(recipients(element).chosen).toEqual(['003000000000001']);
        expect(element.shadowRoot?.querySelector('.notice')).toBeNull();
    });

    it('goes on with what was changed on an earlier visit', () => {
        const element = build({
            ...DRAFT,
            recipients: TWO,
            edit: {
                texts: { subject: 'Mine', body: 'Half of it' },
                recipientIds: ['003000000000002']
            }
        });

        expect(element.currentTexts).toEqual({ subject: 'Mine', body: 'Half of it' });
        expect(recipients(element).chosen).toEqual(['003000000000002']);
    });

    it('tells what the user changes, so that it can be kept', async () => {
        const element = build();
        const edit = heard(element, 'edit');

        await type(element, '.subject', 'Mine');

        expect(edit.mock.calls[0]?.[0].detail).toEqual({
            texts: { subject: 'Mine', body: DRAFT.texts?.body },
            recipientIds: ['003000000000001']
        });
    });

    it('links each fact to its record', () => {
        const element = build();
        const open = heard(element, 'openrecord');
        const link = one(element, '.fact a') as HTMLAnchorElement;

        link.click();

        expect(link.getAttribute('href')).toBe('/lightning/r/Opportunity/006000000000001/view');
        expect(link.textContent).toBe('Opportunity: Stage');
        expect(open.mock.calls[0]?.[0].detail).toBe('006000000000001');
    });

    it('marks what the record does not hold, where it stands, until the user takes it out', async () => {
        const element = build();
        const marks = () => (one(element, '.body') as HTMLElement & { marks: unknown }).marks;

        expect(one(element, 'mark').textContent).toBe('37 %');
        expect(marks()).toEqual([{ start: 22, length: 4, isBlocking: false }]);

        await type(element, '.body', `Dear ${DRAFT.texts?.body ?? ''}`);

        expect(marks()).toEqual([{ start: 27, length: 4, isBlocking: false }]);
        await expect(element).toBeAccessible();

        await type(element, '.body', 'Hi Ada, nothing to see.');

        expect(element.shadowRoot?.querySelector('mark')).toBeNull();
        expect(marks()).toEqual([]);
    });

    it('goes to the passage when its flag is clicked', () => {
        const element = build();
        const select = jest.fn();
        Object.assign(one(element, '.body'), { select });

        one(element, '.jump').click();

        expect(select).toHaveBeenCalledWith({ start: 22, length: 4 });
    });

    it('shows a flag that stands nowhere in the text until the end', async () => {
        const element = build({
            ...DRAFT,
            flags: [{ kind: 'INJECTION', message: 'A case gives the AI orders.' }]
        });

        await type(element, '.body', 'All mine.');

        expect(one(element, '.flag').textContent).toContain('A case gives the AI orders.');
        expect(element.shadowRoot?.querySelector('.jump')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('keeps what must not be sent from being sent', async () => {
        const blocking = { ...DRAFT.flags?.[0], isBlocking: true };
        const element = build({ ...DRAFT, flags: [blocking] });

        expect(button(element, '.send').disabled).toBe(true);

        await type(element, '.body', 'Clean.');

        expect(button(element, '.send').disabled).toBe(false);
    });

    it('sends what the user made of it', async () => {
        const element = build();
        const send = heard(element, 'send');
        await type(element, '.subject', 'Mine');
        await type(element, '.body', 'All mine.');

        one(element, '.send').click();
        await Promise.resolve();
        one(element, '.confirm').click();

        expect(send.mock.calls[0]?.[0].detail).toEqual({
            texts: { subject: 'Mine', body: 'All mine.' },
            recipientIds: ['003000000000001']
        });
    });

    it('does not send an empty text', async () => {
        const element = build();

        await type(element, '.body', '   ');

        expect(button(element, '.send').disabled).toBe(true);
    });

    it('keeps the edits when the same draft is set again, and drops them for a new one', async () => {
        const element = build();
        await type(element, '.subject', 'Edited');

        element.draft = { ...DRAFT };
        await Promise.resolve();
        expect((one(element, '.subject') as HTMLInputElement).value).toBe('Edited');

        element.draft = { ...DRAFT, generationId: 'a00000000000002' };
        await Promise.resolve();
        expect((one(element, '.subject') as HTMLInputElement).value).toBe('Next steps');
    });

    it('lets nobody send what was decided on earlier', async () => {
        const element = build({ ...DRAFT, outcome: 'Accepted' });

        expect(one(element, '.decided').textContent.trim()).toBe('c.AI_Result_Decided');
        expect(element.shadowRoot?.querySelector('.send')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('gives the texts as the user left them', async () => {
        const element = build();

        one(element, '.subject').dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Mine' } })
        );
        await Promise.resolve();

        expect(element.currentTexts).toEqual({ subject: 'Mine', body: DRAFT.texts?.body });
    });

    it('lets nothing be decided while its parent works', async () => {
        const element = build();
        element.isBusy = true;
        await Promise.resolve();

        for (const name of ['.send', '.discard']) {
            expect(button(element, name).disabled).toBe(true);
        }
        await expect(element).toBeAccessible();
    });
});
