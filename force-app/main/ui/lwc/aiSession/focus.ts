/** Where the focus is: nobody who types somewhere else is interrupted by an answer. */

const EDITABLE = 'input, textarea, select, [contenteditable="true"]';

/** The element that has the focus, inside of whatever component. */
function focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) {
        active = active.shadowRoot.activeElement;
    }
    return active;
}

function isWithin(host: Element | undefined, element: Element): boolean {
    let node: Node | null = element;
    while (node && node !== host) {
        node = node instanceof ShadowRoot ? node.host : node.parentNode;
    }
    return node !== null;
}

/** Goes to an element, unless somebody writes in a field that is not one of this component. */
export function focusUnlessTyping(target: HTMLElement, host: Element | undefined): void {
    const active = focused();
    if (!active?.matches(EDITABLE) || isWithin(host, active)) {
        target.focus();
    }
}
