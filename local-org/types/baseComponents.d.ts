/** Modules of lightning-base-components that the local org's pages import; the package brings no types. */

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';

    /** https://developer.salesforce.com/docs/component-library/bundle/lightning-modal */
    export default class LightningModal extends LightningElement {
        /** Ends the modal; what `open()` promised becomes `result`. */
        close(result?: unknown): Promise<void>;
    }
}

declare module 'lightning/confirm' {
    /** https://developer.salesforce.com/docs/component-library/bundle/lightning-confirm */
    export default class LightningConfirm {
        static open(options: {
            readonly message: string;
            readonly label: string;
            readonly theme?: string;
            readonly variant?: 'header' | 'headerless';
        }): Promise<boolean>;
    }
}

declare module 'lightning/toast' {
    /** https://developer.salesforce.com/docs/component-library/bundle/lightning-toast */
    const Toast: unknown;
    export default Toast;
}

declare module 'lightning/toastContainer' {
    /** https://developer.salesforce.com/docs/component-library/bundle/lightning-toast-container */
    export default class ToastContainer {
        static instance(): ToastContainer;
        maxToasts: number;
        toastPosition: string;
    }
}

declare module 'lightning/purifyLib' {
    /** HTML that runs nothing. */
    const sanitize: (html: string) => string;
    export default sanitize;
}
