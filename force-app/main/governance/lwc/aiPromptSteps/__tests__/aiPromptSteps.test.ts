import { createElement } from 'lwc';
import AiPromptSteps from 'c/aiPromptSteps';

const VERSION: Apex.AIPromptVersionView = {
    versionId: 'a01000000000001',
    version: 2,
    status: 'Draft',
    weight: 100,
    authorName: 'Alex Ito',
    editorName: 'Alex Ito'
};
const AUTHOR = { mayWrite: true, mayApprove: true };
const REVIEWER = { mayWrite: false, mayApprove: true };

function build(version: Apex.AIPromptVersionView, rights: typeof AUTHOR) {
    const element = createElement('c-ai-prompt-steps', { is: AiPromptSteps });
    Object.assign(element, { version: { ...VERSION, ...version }, ...rights });
    document.body.appendChild(element);
    return element;
}

const all = (element: Element) =>
    [...(element.shadowRoot?.querySelectorAll('lightning-button') ?? [])].map(
        (button) => button.classList[0]
    );

const one = (element: Element, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement & { disabled: boolean }>(selector);

async function change(element: Element, selector: string, value: string): Promise<void> {
    one(element, selector)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await Promise.resolve();
}

function stepsOf(element: Element): unknown[] {
    const steps: unknown[] = [];
    element.addEventListener('step', (event) => steps.push((event as CustomEvent).detail));
    return steps;
}

describe('c-ai-prompt-steps', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it.each([
        ['a Draft to its author', { status: 'Draft' }, AUTHOR, ['submit', 'remove']],
        ['a Draft to a reviewer', { status: 'Draft' }, REVIEWER, []],
        [
            'their own text in review',
            { status: 'In_Review', isOwnText: true },
            AUTHOR,
            ['withdraw']
        ],
        ["another's text in review", { status: 'In_Review' }, REVIEWER, ['approve', 'send-back']],
        ['what is in force', { status: 'Active' }, REVIEWER, ['weigh', 'retire']],
        ['what is retired', { status: 'Retired' }, REVIEWER, ['approve']],
        [
            'anything to one who may only read',
            { status: 'Active' },
            { mayWrite: false, mayApprove: false },
            []
        ]
    ])('offers for %s the steps that exist', async (_, version, rights, expected) => {
        const element = build(version, rights);

        expect(all(element)).toEqual(expected);
        await expect(element).toBeAccessible();
    });

    it('says why the author cannot approve', () => {
        const element = build({ status: 'In_Review', isOwnText: true }, AUTHOR);

        expect(one(element, '.why-not')?.textContent).toBe('c.AI_Prompts_Own_Text');
    });

    it('approves as a replacement, or with a share of the traffic', async () => {
        const element = build({ status: 'In_Review' }, REVIEWER);
        const steps = stepsOf(element);

        one(element, '.approve')?.click();
        await change(element, '.how', 'share');
        await change(element, '.weight', '25');
        one(element, '.approve')?.click();

        expect(steps).toEqual([
            { name: 'replace', weight: 100 },
            { name: 'share', weight: 25 }
        ]);
    });

    it('sends back with what has to change', async () => {
        const element = build({ status: 'In_Review' }, REVIEWER);
        const steps = stepsOf(element);

        await change(element, '.note', 'Say whom it is for.');
        one(element, '.send-back')?.click();

        expect(steps).toEqual([{ name: 'sendBack', note: 'Say whom it is for.' }]);
    });

    it('changes a weight only to another one', async () => {
        const element = build({ status: 'Active' }, REVIEWER);
        const steps = stepsOf(element);
        expect(one(element, '.weigh')?.disabled).toBe(true);

        await change(element, '.weight', '-5');
        expect(one(element, '.weigh')?.disabled).toBe(true);
        await change(element, '.weight', '40');
        one(element, '.weigh')?.click();

        expect(steps).toEqual([{ name: 'weigh', weight: 40 }]);
    });

    it('shows the author what the reviewer said', () => {
        const element = build({ status: 'Draft', reviewNote: 'Too long' }, AUTHOR);

        expect(one(element, '.sent-back')).not.toBeNull();
    });
});
