import { LightningElement, api } from 'lwc';
import { callService, messageOf } from 'org/http';

interface Message {
    readonly id: string;
    readonly sentAt: string;
    readonly from: string;
    readonly to: string;
    readonly cc: string;
    readonly bcc: string;
    readonly subject: string;
    readonly text: string | null;
    readonly html: string | null;
    readonly relatedTo: string | null;
    readonly attachments: readonly { readonly name: string; readonly address: string }[];
}

/** Container: e-mails that Apex sent. They stay here: nothing leaves this machine. */
export default class OutboxPage extends LightningElement {
    @api messageId?: string;
    messages: readonly Message[] = [];
    /** Names of the records that e-mails belong to, by id. */
    names: Readonly<Record<string, string>> = {};
    isLoaded = false;
    problem = '';

    connectedCallback(): void {
        document.title = 'Outbox';
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.messages = (await callService<{ messages: Message[] }>('outbox')).messages;
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
        this.isLoaded = true;
        const relatedTo = this.selected?.relatedTo;
        if (relatedTo) {
            await this.loadName(relatedTo);
        }
    }

    /** A record that the user may not see, or that is gone, stays without a name. */
    private async loadName(recordId: string): Promise<void> {
        try {
            const { name } = await callService<{ name: string }>('recordName', { recordId });
            this.names = { ...this.names, [recordId]: name };
        } catch {
            // the link says what is wrong
        }
    }

    get isEmpty(): boolean {
        return this.isLoaded && this.messages.length === 0;
    }

    private get selected(): Message | undefined {
        return this.messages.find(({ id }) => id === this.messageId) ?? this.messages[0];
    }

    get rows(): readonly object[] {
        return this.messages.map((message) => ({
            ...message,
            address: `/lightning/local/outbox/${message.id}`,
            current: message === this.selected ? 'true' : undefined,
            class: `entry${message === this.selected ? ' current' : ''}`
        }));
    }

    get current(): object | undefined {
        const { selected } = this;
        return (
            selected && {
                ...selected,
                frame: selected.html === null ? null : `/api/outbox/${selected.id}/html`,
                recordAddress: selected.relatedTo && `/lightning/r/${selected.relatedTo}/view`,
                recordName: this.names[selected.relatedTo ?? ''] ?? 'Open the record',
                hasAttachments: selected.attachments.length > 0
            }
        );
    }
}
