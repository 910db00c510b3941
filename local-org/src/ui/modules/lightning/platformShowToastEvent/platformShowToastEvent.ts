import Toast from 'lightning/toast';

export const ShowToastEventName = 'lightning__showtoast';

interface Options {
    readonly title?: string;
    readonly message?: string;
    readonly messageData?: readonly unknown[] | Readonly<Record<string, unknown>>;
    readonly mode?: 'dismissible' | 'pester' | 'sticky';
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
}

/** As on the platform: the page's toast container hears it and reads `toastAttributes`. */
export class ShowToastEvent extends CustomEvent<unknown> {
    readonly toastAttributes: Record<string, unknown>;

    constructor(options: Options) {
        super(ShowToastEventName, {
            detail: { ...options, toast: Toast },
            bubbles: true,
            composed: true,
            cancelable: true
        });
        const { title, message, messageData, mode = 'dismissible', variant = 'info' } = options;
        this.toastAttributes = {
            label: title,
            title,
            message,
            messageLinks: messageData,
            messageData,
            mode: mode === 'pester' ? 'dismissible' : mode,
            type: variant,
            variant
        };
    }
}
