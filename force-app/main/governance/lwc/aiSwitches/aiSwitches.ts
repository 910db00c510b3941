/** Container: shows the switches and their history to an admin, and turns one with a reason. */
import { LightningElement } from 'lwc';
import getSwitches from '@salesforce/apex/AISwitchController.switches';
import turnSwitch from '@salesforce/apex/AISwitchController.turn';
import confirmOrg from '@salesforce/apex/AISwitchController.confirmOrg';
import { reduceErrors } from 'c/aiErrorUtils';
import { dateTime } from 'c/aiFigures';
import { labels } from './labels';

/** Stands for the confirmation of a copied org, which is asked for a reason like a switch. */
const ORG = 'Org';

interface Row {
    readonly key: string;
    readonly label: string;
    readonly detail: string;
    readonly stateText: string;
    readonly stateIcon: string;
    readonly stateVariant: string;
    readonly stateClass: string;
    readonly turnLabel: string;
    readonly turnName: string;
}

interface Turn {
    readonly key: string;
    readonly when: string;
    readonly who: string;
    readonly did: string;
    readonly why: string;
}

export default class AiSwitches extends LightningElement {
    labels = labels;
    isLoading = true;
    messages: readonly string[] = [];
    reason = '';
    /** Key of the switch that is about to be turned; null while none is. */
    chosen: string | null = null;
    private view: Apex.AISwitchesView | null = null;

    connectedCallback(): void {
        void this.load(getSwitches);
    }

    get hasView(): boolean {
        return this.view !== null;
    }

    get isForeignOrg(): boolean {
        return this.view?.isForeignOrg === true;
    }

    get rows(): readonly Row[] {
        return (this.view?.switches ?? []).map(rowOf);
    }

    get turns(): readonly Turn[] {
        return (this.view?.changes ?? []).map(turnOf);
    }

    get hasTurns(): boolean {
        return this.turns.length > 0;
    }

    get isAsking(): boolean {
        return this.chosen !== null;
    }

    /** What the button of the question does, in words. */
    get question(): string {
        return this.chosen === ORG
            ? labels.confirm
            : (this.rows.find(({ key }) => key === this.chosen)?.turnName ?? '');
    }

    get isReasonMissing(): boolean {
        return this.isLoading || this.reason.trim() === '';
    }

    handleChoose(event: Event): void {
        this.chosen = (event.currentTarget as HTMLElement).dataset.key ?? null;
        this.reason = '';
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleCancel(): void {
        this.chosen = null;
    }

    handleTurn(): void {
        const { chosen, reason } = this;
        if (chosen === ORG) {
            void this.load(() => confirmOrg({ reason }));
            return;
        }
        const found = this.view?.switches?.find((item) => keyOf(item) === chosen);
        if (found) {
            const { kind, target, isOff } = found;
            void this.load(() =>
                turnSwitch({
                    kind: kind ?? null,
                    target: target ?? null,
                    isOff: isOff !== true,
                    reason
                })
            );
        }
    }

    handleRefresh(): void {
        void this.load(getSwitches);
    }

    private async load(ask: () => Promise<Apex.AISwitchesView | null>): Promise<void> {
        this.isLoading = true;
        try {
            this.view = await ask();
            this.messages = [];
            this.chosen = null;
        } catch (error) {
            this.messages = reduceErrors(error);
        } finally {
            this.isLoading = false;
        }
    }
}

function keyOf({ kind, target }: Apex.AISwitchView): string {
    return `${kind ?? ''}:${target ?? ''}`;
}

function rowOf(item: Apex.AISwitchView): Row {
    const isOff = item.isOff === true;
    const turnLabel = isOff ? labels.turnOn : labels.turnOff;
    const label = item.label ?? '';
    return {
        key: keyOf(item),
        label,
        detail: [kindOf(item.kind), item.target].filter(Boolean).join(' · '),
        stateText: isOff ? labels.off : labels.on,
        stateIcon: isOff ? 'utility:ban' : 'utility:success',
        stateVariant: isOff ? 'error' : 'success',
        stateClass: isOff ? 'state state_off' : 'state',
        turnLabel,
        turnName: `${turnLabel}: ${label}`
    };
}

function kindOf(kind: string | null | undefined): string {
    switch (kind) {
        case 'Capability':
            return labels.capability;
        case 'Model':
            return labels.model;
        default:
            return '';
    }
}

function turnOf(change: Apex.AISwitchChangeView): Turn {
    const text =
        change.kind === ORG ? labels.didConfirm : change.isOff ? labels.didOff : labels.didOn;
    return {
        key: change.id ?? '',
        when: change.changedAt ? dateTime(change.changedAt) : '',
        who: change.person ?? '',
        did: text.replace('{0}', change.target ?? change.kind ?? ''),
        why: change.reason ?? ''
    };
}
