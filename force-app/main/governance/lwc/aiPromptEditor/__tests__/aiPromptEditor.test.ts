import { createElement } from 'lwc';
import AiPromptEditor from 'c/aiPromptEditor';

const DRAFT: Apex.AIPromptVersionView = {
    versionId: 'a01000000000001',
    version: 2,
    status: 'Draft',
    instructions: 'Be brief.',
    template: '{facts}',
    changeNote: 'Shorter'
};

type Field = HTMLElement & { value: string; readOnly: boolean; disabled: boolean };

function build(version = DRAFT, isEditable = true) {
    const element = createElement('c-ai-prompt-editor', { is: AiPromptEditor });
    element.version = version;
    element.isEditable = isEditable;
    document.body.appendChild(element);
    return element;
}

function one(element: Element, selector: string): Field {
    const found = element.shadowRoot?.querySelector<Field>(selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

async function type(element: Element, selector: string, value: string): Promise<void> {
    one(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await Promise.resolve();
}

function heard(element: Element, name: string): unknown[] {
    const details: unknown[] = [];
    element.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
    return details;
}

describe('c-ai-prompt-editor', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('saves all texts as they stand', async () => {
        const element = build();
        const saved = heard(element, 'save');
        expect(one(element, '.save').disabled).toBe(true);

        await type(element, '.instructions', 'Be kind.');
        one(element, '.save').click();

        expect(saved).toEqual([
            { instructions: 'Be kind.', template: '{facts}', changeNote: 'Shorter' }
        ]);
        await expect(element).toBeAccessible();
    });

    it('tells when there begins and ceases to be something to save', async () => {
        const element = build();
        const dirty = heard(element, 'dirty');

        await type(element, '.template', 'New {facts}');
        await type(element, '.template', 'Newer {facts}');
        await type(element, '.template', '{facts}');
        await type(element, '.note', '');
        one(element, '.undo').click();
        await Promise.resolve();

        expect(dirty).toEqual([true, false, true, false]);
        expect(one(element, '.note').value).toBe('Shorter');
    });

    it('keeps edits while the same version is shown and drops them for another', async () => {
        const element = build();
        await type(element, '.instructions', 'Edited');

        element.isBusy = true;
        await Promise.resolve();
        expect(one(element, '.instructions').value).toBe('Edited');

        element.version = { ...DRAFT, instructions: 'Theirs', template: 'Their {facts}' };
        await Promise.resolve();
        expect(one(element, '.instructions').value).toBe('Edited');
        expect(one(element, '.template').value).toBe('Their {facts}');

        element.version = { ...DRAFT, versionId: 'a01000000000002', instructions: 'Another' };
        await Promise.resolve();
        expect(one(element, '.instructions').value).toBe('Another');
    });

    it('drops the edits when they are saved', async () => {
        const element = build();
        const dirty = heard(element, 'dirty');
        await type(element, '.instructions', 'Edited ');

        element.version = { ...DRAFT, instructions: 'Edited' };
        element.reset();
        await Promise.resolve();

        expect(one(element, '.instructions').value).toBe('Edited');
        expect(dirty).toEqual([true, false]);
    });

    it('offers a version of their own for edits that could not be saved', async () => {
        const element = build();
        const saved = heard(element, 'saveapart');
        await type(element, '.instructions', 'Mine');
        expect(element.shadowRoot?.querySelector('.save-apart')).toBeNull();

        element.version = { ...DRAFT, status: 'In_Review' };
        element.isEditable = false;
        element.isRefused = true;
        await Promise.resolve();

        expect(one(element, '.instructions').value).toBe('Mine');
        expect(element.shadowRoot?.querySelector('.save')).toBeNull();
        one(element, '.save-apart').click();
        expect(saved).toEqual([
            { instructions: 'Mine', template: '{facts}', changeNote: 'Shorter' }
        ]);
        await expect(element).toBeAccessible();
    });

    it('shows a version past Draft without offering to change it', async () => {
        const element = build({ ...DRAFT, status: 'Active' }, false);

        expect(one(element, '.instructions').readOnly).toBe(true);
        expect(one(element, '.frozen')).not.toBeNull();
        expect(element.shadowRoot?.querySelector('.save')).toBeNull();
        await expect(element).toBeAccessible();
    });
});
