import { createElement } from 'lwc';
import AiResult from 'c/aiResult';

const DRAFT: Apex.AIDraftView = { generationId: 'a1', modelLabel: 'GPT' };
const TONE: Apex.AIInputView = { name: 'Tone', kind: 'choice', options: ['Friendly', 'Formal'] };

function build(properties: object = {}) {
    const element = createElement('c-ai-result', { is: AiResult });
    Object.assign(element, {
        draft: DRAFT,
        inputs: [TONE],
        inputValues: { Tone: 'Friendly' },
        canRegenerate: true,
        ...properties
    });
    document.body.appendChild(element);
    return element;
}

const find = (element: HTMLElement, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);

function one(element: HTMLElement, selector: string): HTMLElement {
    const found = find(element, selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

const author = (draft: Apex.AIDraftView) => one(build({ draft }), '.author').textContent;

describe('c-ai-result', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('says who wrote it', async () => {
        expect(author(DRAFT)).toBe('c.AI_Draft_Written_By');
        expect(author({ ...DRAFT, isStandIn: true })).toBe('c.AI_Draft_Stand_In');
        expect(author({ generationId: 'a1' })).toBe('c.AI_Result_No_Model');
        await expect(document.body).toBeAccessible();
    });

    it('says how old it is, what changed since, what was left out and that it cost nothing', async () => {
        const element = build({
            draft: {
                ...DRAFT,
                settledAt: '2026-11-20T10:00:00.000Z',
                changedFacts: ['Stage'],
                isCached: true,
                leftOut: '40 older activities were not read.'
            }
        });

        for (const note of ['.age', '.changed', '.cached']) {
            expect(one(element, note).textContent).not.toBe('');
        }
        expect(one(element, '.left-out').textContent).toContain('40 older');
        await expect(element).toBeAccessible();
    });

    it('has no notes for what has just been made of everything', () => {
        expect(find(build(), '.note')).toBeNull();
    });

    it('asks for another answer, with choices and with what to change', async () => {
        const element = build();
        const regenerate = jest.fn();
        element.addEventListener('regenerate', regenerate);
        one(element, '.change').click();
        await Promise.resolve();
        await expect(element).toBeAccessible();

        one(element, '.inputs').dispatchEvent(
            new CustomEvent('inputchange', { detail: { name: 'Tone', value: 'Formal' } })
        );
        one(element, '.wish').dispatchEvent(
            new CustomEvent('change', { detail: { value: ' mention the workshop ' } })
        );
        one(element, '.regenerate').click();

        expect(regenerate).toHaveBeenCalledWith(
            expect.objectContaining({
                detail: { values: { Tone: 'Formal' }, change: 'mention the workshop' }
            })
        );
    });

    it('forgets the wish when another answer has come', async () => {
        const element = build();
        one(element, '.change').click();
        await Promise.resolve();

        element.draft = { ...DRAFT, generationId: 'a2' };
        await Promise.resolve();

        expect(find(element, '.changing')).toBeNull();
    });

    it('offers no other answer where there cannot be one', () => {
        expect(find(build({ canRegenerate: false }), '.change')).toBeNull();
    });

    it('passes copy and thumb on', () => {
        const element = build();
        const copy = jest.fn();
        const rate = jest.fn();
        element.addEventListener('copytext', copy);
        element.addEventListener('rate', rate);

        one(element, '.copy').click();
        one(element, '.feedback').dispatchEvent(
            new CustomEvent('rate', { detail: { isUp: true, reason: '' } })
        );

        expect(copy).toHaveBeenCalledTimes(1);
        expect(rate).toHaveBeenCalledWith(
            expect.objectContaining({ detail: { isUp: true, reason: '' } })
        );
    });

    it('takes the focus', () => {
        const element = build();

        element.focus();

        expect(element.shadowRoot?.activeElement).toBe(one(element, '.heading'));
    });

    it('says at the button that the text was copied, for a moment', async () => {
        jest.useFakeTimers();
        const element = build();
        element.showCopied();
        await Promise.resolve();
        expect(one(element, '.copy')).toHaveProperty('label', 'c.AI_Result_Copied');

        jest.advanceTimersByTime(3000);
        jest.useRealTimers();
        await Promise.resolve();
        expect(one(element, '.copy')).toHaveProperty('label', 'c.AI_Result_Copy');
    });
});
