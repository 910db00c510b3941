import { createElement } from 'lwc';
import AiColumnChart from 'c/aiColumnChart';

function build(columns: AiColumnChart['columns']) {
    const element = createElement('c-ai-column-chart', { is: AiColumnChart });
    Object.assign(element, {
        label: 'Uses a day',
        nameLabel: 'Day',
        valueLabel: 'Uses',
        emptyText: 'Nothing yet',
        columns
    });
    document.body.appendChild(element);
    return element;
}

const attributes = (element: HTMLElement, name: string) =>
    [...(element.shadowRoot?.querySelectorAll('rect') ?? [])].map((rect) =>
        rect.getAttribute(name)
    );

const DAYS = [
    { key: '1', label: 'Nov 1', value: 10, text: '10' },
    { key: '2', label: 'Nov 2', value: 0, text: '0' },
    { key: '3', label: 'Nov 3', value: 5, text: '5' }
];

describe('c-ai-column-chart', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('draws each column in proportion to the highest', async () => {
        const element = build(DAYS);

        expect(attributes(element, 'height')).toEqual(['120.0', '0.0', '60.0']);
        expect(attributes(element, 'y')).toEqual(['0.0', '120.0', '60.0']);
        expect(element.shadowRoot?.querySelector('.scale')?.textContent).toBe('10');
        await expect(element).toBeAccessible();
    });

    it('gives the same figures as a table', async () => {
        const element = build(DAYS);

        const cells = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map(
            ({ textContent }) => textContent
        );
        expect(cells).toEqual(['Nov 110', 'Nov 20', 'Nov 35']);
        await expect(element).toBeAccessible();
    });

    it('draws nothing where all is nought', async () => {
        const element = build([{ key: '1', label: 'Nov 1', value: 0, text: '0' }]);

        expect(attributes(element, 'height')).toEqual(['0.0']);
        await expect(element).toBeAccessible();
    });

    it('says that there is nothing', async () => {
        const element = build([]);

        expect(element.shadowRoot?.querySelector('.empty')?.textContent).toBe('Nothing yet');
        expect(element.shadowRoot?.querySelector('svg')).toBeNull();
        await expect(element).toBeAccessible();
    });
});
