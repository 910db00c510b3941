/** Components that only frame what their container shows: tests look inside them too. */
const FRAMES = 'c-ai-page, c-ai-tiles';

/** The first element that a selector finds in a component, its frames included; null when there is none. */
export function seek(host: Element, selector: string): HTMLElement | null {
    const own = host.shadowRoot?.querySelector<HTMLElement>(selector);
    if (own) {
        return own;
    }
    for (const frame of host.shadowRoot?.querySelectorAll(FRAMES) ?? []) {
        const found = seek(frame, selector);
        if (found) {
            return found;
        }
    }
    return null;
}
