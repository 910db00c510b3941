/** How many tabs of these widths stand side by side; when not all do, the menu of the rest needs its place too. */
export function howManyFit(widths: readonly number[], available: number, menu: number): number {
    const total = widths.reduce((sum, width) => sum + width, 0);
    if (total <= available) {
        return widths.length;
    }
    let left = available - menu;
    return widths.findIndex((width) => (left -= width) < 0);
}
