import { createElement } from 'lwc';
import AiStatement from 'c/aiStatement';

function build(properties: object) {
    const element = createElement('c-ai-statement', { is: AiStatement });
    Object.assign(element, { text: 'Worth 9 million to Ada.', ...properties });
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

describe('c-ai-statement', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows the text and a number for each source', async () => {
        const element = build({
            sources: [
                { number: 1, facts: [{ label: 'Amount' }] },
                { number: 4, facts: [{ label: 'Name' }] }
            ]
        });

        expect(one(element, '.text').textContent).toContain('Worth 9 million to Ada.');
        expect(element.shadowRoot?.querySelectorAll('c-ai-citation')).toHaveLength(2);
        expect(find(element, 'mark')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('marks what is not grounded where it stands, and says so', async () => {
        const element = build({
            flags: [
                {
                    kind: 'NUMBER',
                    field: 'headline',
                    passage: '9 million',
                    start: 6,
                    length: 9,
                    message: 'is in no record.'
                }
            ]
        });

        expect(one(element, 'mark').textContent).toBe('9 million');
        expect(one(element, '.note').textContent).toContain('is in no record.');
        await expect(element).toBeAccessible();
    });

    it('says that a statement rests on nothing', async () => {
        const element = build({ flags: [{ kind: 'UNCITED', message: 'No source.' }] });

        expect(find(element, 'mark')).toBeNull();
        expect(one(element, '.note').textContent).toContain('No source.');
        await expect(element).toBeAccessible();
    });

    it('says why a statement is not shown', async () => {
        const element = build({
            text: '',
            flags: [{ kind: 'FIGURE', message: 'A number without a source.', isWithheld: true }]
        });

        expect(find(element, '.text')).toBeNull();
        expect(one(element, '.withheld').textContent).toContain('c.AI_Statement_Withheld');
        expect(find(element, '.note')).toBeNull();
        await expect(element).toBeAccessible();
    });
});
