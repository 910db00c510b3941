/**
 * Events that components on a Flow screen send to it.
 * https://developer.salesforce.com/docs/component-library/bundle/lightning-flow-support
 */
class FlowEvent extends CustomEvent<unknown> {
    constructor(name: string, detail?: unknown) {
        super(name, { detail, bubbles: true, composed: true, cancelable: true });
    }
}

export const FlowAttributeChangeEventName = 'lightning__flowattributechange';
export const FlowNavigationNextEventName = 'lightning__flownavigationnext';
export const FlowNavigationBackEventName = 'lightning__flownavigationback';
export const FlowNavigationFinishEventName = 'lightning__flownavigationfinish';
export const FlowNavigationPauseEventName = 'lightning__flownavigationpause';

export class FlowAttributeChangeEvent extends FlowEvent {
    constructor(attributeName: string, attributeValue: unknown) {
        super(FlowAttributeChangeEventName, { attributeName, attributeValue });
    }
}
export class FlowNavigationNextEvent extends FlowEvent {
    constructor() {
        super(FlowNavigationNextEventName);
    }
}
export class FlowNavigationBackEvent extends FlowEvent {
    constructor() {
        super(FlowNavigationBackEventName);
    }
}
export class FlowNavigationFinishEvent extends FlowEvent {
    constructor() {
        super(FlowNavigationFinishEventName);
    }
}
export class FlowNavigationPauseEvent extends FlowEvent {
    constructor() {
        super(FlowNavigationPauseEventName);
    }
}
