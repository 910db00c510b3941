import { LightningElement, api } from 'lwc';
import { openAddress } from 'org/router';

/** Container: a flow at an address of its own: `/flow/<name>?<variable>=<value>&retURL=<where to go after>`. */
export default class FlowPage extends LightningElement {
    @api flowApiName = '';
    @api state: Readonly<Record<string, string | undefined>> = {};

    /** Of page references, variables begin with `flow__`. */
    get inputs(): readonly object[] {
        return Object.entries(this.state)
            .filter(([name]) => name !== 'retURL')
            .map(([name, value]) => ({
                name: name.replace(/^flow__/, ''),
                type: 'String',
                value
            }));
    }

    get finishBehavior(): string {
        return this.state['retURL'] ? 'NONE' : 'RESTART';
    }

    handleStatus(event: CustomEvent<{ status: string; flowTitle: string }>): void {
        const { status, flowTitle } = event.detail;
        document.title = flowTitle;
        const { retURL } = this.state;
        if (status.startsWith('FINISHED') && retURL) {
            openAddress(/^\/\w{15,18}$/.test(retURL) ? `/lightning/r${retURL}/view` : retURL);
        }
    }
}
