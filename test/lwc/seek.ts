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

/** All elements that a selector finds in a component and its frames, the component's own first. */
export function seekAll(host: Element, selector: string): HTMLElement[] {
    const own = [...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const frames = [...(host.shadowRoot?.querySelectorAll(FRAMES) ?? [])];
    return [...own, ...frames.flatMap((frame) => seekAll(frame, selector))];
}
