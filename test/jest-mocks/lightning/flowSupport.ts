/** The platform's stub of this module drops what the event tells. */
export class FlowAttributeChangeEvent extends CustomEvent<object> {
    constructor(attributeName: string, attributeValue: unknown) {
        super('lightning__flowattributechange', {
            bubbles: true,
            composed: true,
            detail: { attributeName, attributeValue }
        });
    }
}
