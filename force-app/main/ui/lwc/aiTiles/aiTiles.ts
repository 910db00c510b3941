/** Presentational: figures that are seen at a glance, each with its name. */
import { LightningElement, api } from 'lwc';

export interface Tile {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    /** What somebody should look into; empty or left out when all is well. */
    readonly alarm?: string;
}

export default class AiTiles extends LightningElement {
    @api tiles: readonly Tile[] = [];

    get views(): readonly (Tile & { readonly className: string })[] {
        return this.tiles.map((tile) => ({
            ...tile,
            className: tile.alarm ? 'tile tile_alarm' : 'tile'
        }));
    }
}
