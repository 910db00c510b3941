/** Events that components on a Flow screen send. No Flow screens run here: nothing listens to them. */
class FlowEvent extends CustomEvent<unknown> {
    constructor(name: string, detail?: unknown) {
        super(name, { detail, bubbles: true, composed: true, cancelable: true });
    }
}

export class FlowAttributeChangeEvent extends FlowEvent {
    constructor(attributeName: string, attributeValue: unknown) {
        super('lightning__flowattributechange', { attributeName, attributeValue });
    }
}
export class FlowNavigationNextEvent extends FlowEvent {
    constructor() {
        super('lightning__flownavigationnext');
    }
}
export class FlowNavigationBackEvent extends FlowEvent {
    constructor() {
        super('lightning__flownavigationback');
    }
}
export class FlowNavigationFinishEvent extends FlowEvent {
    constructor() {
        super('lightning__flownavigationfinish');
    }
}
export class FlowNavigationPauseEvent extends FlowEvent {
    constructor() {
        super('lightning__flownavigationpause');
    }
}
