import { api } from 'lwc';
import LightningModal from 'lightning/modal';

interface Input {
    readonly name: string;
    readonly type: string;
    readonly value: unknown;
}

interface Options {
    readonly size?: 'small' | 'medium' | 'large' | 'full';
    readonly label: string;
    readonly flowApiName: string;
    readonly inputs: readonly Input[];
}

/** Container: a flow that a button started. Closes when it has finished. */
export default class FlowModal extends LightningModal {
    declare static open: (options: Options) => Promise<unknown>;

    @api flowApiName = '';
    @api inputs: readonly Input[] = [];

    handleStatus(event: CustomEvent<{ status: string }>): void {
        if (event.detail.status.startsWith('FINISHED')) {
            void this.close();
        }
    }
}
