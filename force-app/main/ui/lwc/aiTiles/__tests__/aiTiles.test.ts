import { createElement } from 'lwc';
import AiTiles, { type Tile } from 'c/aiTiles';

function build(tiles: readonly Tile[]) {
    const element = createElement('c-ai-tiles', { is: AiTiles });
    element.tiles = tiles;
    document.body.appendChild(element);
    return element;
}

const tile = (element: HTMLElement, key: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(`[data-tile="${key}"]`);

describe('c-ai-tiles', () => {
    afterEach(() => {
        document.body.replaceChildren();
    });

    it('shows each figure with its name', async () => {
        const element = build([
            { key: 'uses', label: 'Uses', text: '4' },
            { key: 'cost', label: 'Cost', text: '$1.50' }
        ]);

        expect(tile(element, 'uses')?.querySelector('dt')?.textContent).toBe('Uses');
        expect(tile(element, 'cost')?.querySelector('dd')?.textContent).toBe('$1.50');
        await expect(element).toBeAccessible();
    });

    it('says in words what is alarming, not by colour alone', async () => {
        const element = build([
            { key: 'dead', label: 'Dead', text: '3', alarm: '5 % today' },
            { key: 'done', label: 'Done', text: '57' }
        ]);

        expect(tile(element, 'dead')?.querySelector('.alarm')?.textContent).toContain('5 % today');
        expect(tile(element, 'done')?.querySelector('.alarm')).toBeNull();
        await expect(element).toBeAccessible();
    });
});
