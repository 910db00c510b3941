import { createElement } from 'lwc';
import AiBriefEditor from 'c/aiBriefEditor';

const FIRST = 'sections[0].statements[0].text';
const SECOND = 'sections[0].statements[1].text';
const WITHHELD = 'sections[1].statements[0].text';
const BRIEF: Apex.AIDraftView = {
    generationId: 'a00000000000005',
    texts: {
        headline: 'Renewal',
        [FIRST]: 'Closes on 2026-06-01',
        [SECOND]: 'Ada',
        [WITHHELD]: ''
    },
    result: {
        headline: { path: 'headline', text: 'Renewal', factIds: [] },
        sections: [
            {
                title: 'Deals',
                statements: [
                    { path: FIRST, text: 'Closes on 2026-06-01', factIds: [] },
                    { path: SECOND, text: 'Ada', factIds: [] }
                ]
            },
            { title: 'Hidden', statements: [{ path: WITHHELD, text: '', factIds: [] }] }
        ]
    }
};

type Field = HTMLElement & { value: string; label: string };

function build(texts: Record<string, string> = {}) {
    const element = createElement('c-ai-brief-editor', { is: AiBriefEditor });
    Object.assign(element, { draft: BRIEF, texts });
    document.body.appendChild(element);
    const changes = jest.fn();
    element.addEventListener('textchange', (event) => {
        changes((event as CustomEvent<unknown>).detail);
    });
    return { element, changes };
}

const all = (element: HTMLElement, selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];

describe('c-ai-brief-editor', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('makes a field of each text, in the words in which it is read', async () => {
        const { element } = build();
        const fields = all(element, '.field') as Field[];

        expect(fields.map(({ value }) => value)).toEqual([
            'Renewal',
            'Closes on Jun 1, 2026',
            'Ada'
        ]);
        expect(fields.map(({ label }) => label)).toEqual([
            'c.AI_Brief_Headline',
            'Deals, 1',
            'Deals, 2'
        ]);
        await expect(element).toBeAccessible();
    });

    it('tells what was written, and that nothing is when it says the same again', () => {
        const { element, changes } = build();
        const [, field] = all(element, '.field');

        field.dispatchEvent(new CustomEvent('change', { detail: { value: 'Closes soon' } }));
        expect(changes).toHaveBeenLastCalledWith({ path: FIRST, text: 'Closes soon' });
        field.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Closes on Jun 1, 2026' } })
        );
        expect(changes).toHaveBeenLastCalledWith({ path: FIRST, text: undefined });
    });

    it('takes a statement out and puts it back, and never the headline', async () => {
        const { element, changes } = build({ [SECOND]: '' });
        expect(all(element, '.take-out').map(({ dataset }) => dataset.path)).toEqual([FIRST]);
        expect(all(element, '.taken-out')).toHaveLength(1);
        await expect(element).toBeAccessible();

        all(element, '.take-out')[0]?.click();
        expect(changes).toHaveBeenLastCalledWith({ path: FIRST, text: '' });
        all(element, '.put-back')[0]?.click();
        expect(changes).toHaveBeenLastCalledWith({ path: SECOND, text: undefined });
    });
});
