import { createElement } from 'lwc';
import AiPromptDiff from 'c/aiPromptDiff';

const INSTRUCTIONS = Array.from({ length: 20 }, (_, index) => `Rule ${String(index)}`).join('\n');
const OLDER: Apex.AIPromptVersionView = {
    version: 1,
    instructions: INSTRUCTIONS,
    template: '{facts}'
};

function build(newer: Apex.AIPromptVersionView) {
    const element = createElement('c-ai-prompt-diff', { is: AiPromptDiff });
    element.older = OLDER;
    element.newer = newer;
    document.body.appendChild(element);
    return element;
}

const texts = (element: Element, selector: string) =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((node) => node.textContent);

describe('c-ai-prompt-diff', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows the changed words with the lines around, and counts the rest', async () => {
        const element = build({
            version: 2,
            instructions: INSTRUCTIONS.replace('Rule 10', 'Rule ten'),
            template: '{facts}'
        });

        expect(texts(element, '.instructions del')).toEqual(['10']);
        expect(texts(element, '.instructions ins')).toEqual(['ten']);
        expect(texts(element, '.instructions .row')).toHaveLength(3 + 2 + 3 + 2);
        expect(texts(element, '.instructions .row_skipped')).toHaveLength(2);
        expect(texts(element, '.template .same')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('says by a word, not by colour alone, what came and went', () => {
        const element = build({ version: 2, instructions: INSTRUCTIONS, template: '{facts}\nNew' });

        expect(texts(element, '.row_added .slds-assistive-text')).toEqual([
            'c.AI_Prompts_Diff_Added: '
        ]);
    });

    it('says so when nothing differs', async () => {
        const element = build({ ...OLDER, version: 2 });

        expect(texts(element, '.same')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });
});
