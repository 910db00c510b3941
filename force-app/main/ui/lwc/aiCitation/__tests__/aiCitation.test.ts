import { createElement } from 'lwc';
import AiCitation from 'c/aiCitation';

const FACT: Apex.AIFact = {
    id: 'F1',
    label: 'Stage',
    value: 'Negotiation',
    recordId: '006000000000001',
    objectName: 'Opportunity',
    objectLabel: 'Opportunity',
    fieldLabel: 'Stage Name',
    happenedOn: '2026-11-12'
};

function build(facts: readonly Apex.AIFact[] = [FACT]) {
    const element = createElement('c-ai-citation', { is: AiCitation });
    Object.assign(element, { number: 3, facts, readAt: 'Read today' });
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

const chip = (element: HTMLElement) => one(element, 'button');

describe('c-ai-citation', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('shows fact, record, field, value and time on hover, and closes when the pointer leaves', async () => {
        const element = build();
        expect(find(element, '.popover')).toBeNull();
        await expect(element).toBeAccessible();
        jest.useFakeTimers();

        one(element, '.host').dispatchEvent(new CustomEvent('mouseenter'));
        await Promise.resolve();
        expect(chip(element).getAttribute('aria-expanded')).toBe('true');
        expect(one(element, '.label').textContent).toBe('Stage');
        expect(one(element, '.value').textContent).toBe('Negotiation');
        expect(one(element, '.source').textContent).toBe('Opportunity: Stage Name');
        expect(one(element, '.source').getAttribute('href')).toBe(
            '/lightning/r/Opportunity/006000000000001/view'
        );
        expect(one(element, '.time').textContent).toContain('Read today');

        one(element, '.host').dispatchEvent(new CustomEvent('mouseleave'));
        jest.runAllTimers();
        await Promise.resolve();
        expect(find(element, '.popover')).toBeNull();
    });

    it('stays open when it was clicked, until Escape, which gives the focus back', async () => {
        const element = build();
        chip(element).click();
        await Promise.resolve();
        await expect(element).toBeAccessible();

        one(element, '.host').dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })
        );
        await Promise.resolve();

        expect(find(element, '.popover')).toBeNull();
        expect(element.shadowRoot?.activeElement).toBe(chip(element));
    });

    it('closes when the focus goes elsewhere, and not when it goes to its own link', async () => {
        const element = build();
        chip(element).click();
        await Promise.resolve();

        const link = one(element, '.source');
        one(element, '.host').dispatchEvent(new FocusEvent('focusout', { relatedTarget: link }));
        await Promise.resolve();
        expect(find(element, '.popover')).not.toBeNull();

        one(element, '.host').dispatchEvent(
            new FocusEvent('focusout', { relatedTarget: document.body })
        );
        await Promise.resolve();
        expect(find(element, '.popover')).toBeNull();
    });

    it('opens for whoever comes by keyboard, and closes on Escape without leaving', async () => {
        const element = build();
        chip(element).focus();
        await Promise.resolve();
        expect(find(element, '.popover')).not.toBeNull();

        chip(element).dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })
        );
        await Promise.resolve();
        expect(find(element, '.popover')).toBeNull();
        expect(element.shadowRoot?.activeElement).toBe(chip(element));
    });

    it('closes on Escape under the pointer, wherever the focus is', async () => {
        const element = build();
        one(element, '.host').dispatchEvent(new CustomEvent('mouseenter'));
        await Promise.resolve();

        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await Promise.resolve();
        expect(find(element, '.popover')).toBeNull();
    });

    it('leads to the record', async () => {
        const element = build();
        const open = jest.fn();
        document.body.addEventListener('openrecord', open);
        chip(element).click();
        await Promise.resolve();

        one(element, '.source').click();

        expect(open).toHaveBeenCalledWith(expect.objectContaining({ detail: '006000000000001' }));
    });

    it('has no link for what was pasted', async () => {
        const element = build([{ id: 'I1', label: 'Transcript', value: 'Ada: hi' }]);
        chip(element).click();
        await Promise.resolve();

        expect(find(element, '.source')).toBeNull();
        await expect(element).toBeAccessible();
    });
});
