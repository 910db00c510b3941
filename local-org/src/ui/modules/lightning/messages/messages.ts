import { LightningElement } from 'lwc';

/** Presentational: shows the error of the record form around it. */
export default class Messages extends LightningElement {
    message = '';

    connectedCallback(): void {
        this.dispatchEvent(
            new CustomEvent('org__formmember', {
                bubbles: true,
                composed: true,
                detail: {
                    member: {
                        showMessage: (message: string) => {
                            this.message = message;
                        }
                    }
                }
            })
        );
    }
}
