import { api } from 'lwc';
import LightningModal from 'lightning/modal';

interface Options {
    readonly size?: 'small' | 'medium' | 'large' | 'full';
    readonly label: string;
    readonly fieldLabel: string;
    readonly choices: readonly { readonly label: string; readonly value: string }[];
}

/** Presentational: asks how a record is closed. Closes with the value chosen. */
export default class ClosingModal extends LightningModal {
    declare static open: (options: Options) => Promise<string | undefined>;

    @api fieldLabel = '';
    @api choices: Options['choices'] = [];
    value = '';

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.value = event.detail.value;
    }

    handleSave(): void {
        const input = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>(
            'lightning-combobox'
        );
        if (input?.reportValidity()) {
            void this.close(this.value);
        }
    }

    handleCancel(): void {
        void this.close();
    }
}
