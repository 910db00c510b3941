import { createElement } from 'lwc';
import AiBarChart from 'c/aiBarChart';

function build(properties: Partial<Record<'bars' | 'moreLabels', unknown>>) {
    const element = createElement('c-ai-bar-chart', { is: AiBarChart });
    Object.assign(element, {
        label: 'Cost by model',
        nameLabel: 'Model',
        valueLabel: 'Cost',
        emptyText: 'Nothing yet',
        ...properties
    });
    document.body.appendChild(element);
    return element;
}

const textsOf = (element: HTMLElement, selector: string) =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(({ textContent }) =>
        textContent.trim()
    );

const BARS = [
    { key: 'a', label: 'Model one', value: 4, text: '$4.00', more: ['12', '1.2 s'] },
    { key: 'b', label: 'Model two', value: 1, text: '$1.00', more: ['3', '0.8 s'] }
];

describe('c-ai-bar-chart', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('draws the longest bar across and the others in proportion', async () => {
        const element = build({ bars: BARS, moreLabels: ['Uses', 'Latency'] });

        const widths = [...(element.shadowRoot?.querySelectorAll('rect') ?? [])].map((rect) =>
            rect.getAttribute('width')
        );
        expect(widths).toEqual(['100.0%', '25.0%']);
        await expect(element).toBeAccessible();
    });

    it('is a table in which every value is written', async () => {
        const element = build({ bars: BARS, moreLabels: ['Uses', 'Latency'] });

        expect(textsOf(element, 'thead th')).toEqual(['Model', 'Cost', 'Uses', 'Latency']);
        expect(textsOf(element, '[data-key="b"] > *')).toEqual([
            'Model two',
            '$1.00',
            '3',
            '0.8 s'
        ]);
        await expect(element).toBeAccessible();
    });

    it('draws no bar where all is nought', async () => {
        const element = build({ bars: [{ key: 'a', label: 'One', value: 0, text: '0' }] });

        expect(element.shadowRoot?.querySelector('rect')?.getAttribute('width')).toBe('0.0%');
        await expect(element).toBeAccessible();
    });

    it('says that there is nothing', async () => {
        const element = build({ bars: [] });

        expect(textsOf(element, '.empty')).toEqual(['Nothing yet']);
        expect(element.shadowRoot?.querySelector('table')).toBeNull();
        await expect(element).toBeAccessible();
    });
});
