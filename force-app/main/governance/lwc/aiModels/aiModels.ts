/** Container: loads the models and their health for an admin, and has a skipped one tried at once. */
import { LightningElement } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import getModels from '@salesforce/apex/AIModelsController.models';
import tryModelNow from '@salesforce/apex/AIModelsController.tryNow';
import { reduceErrors } from 'c/aiErrorUtils';
import { labels } from './labels';

/** How each state is shown: never by colour alone. */
const OK = { icon: 'utility:success', variant: 'success', badge: 'state' };
const STATES: Readonly<Record<string, typeof OK | undefined>> = {
    FAILING: { icon: 'utility:warning', variant: 'warning', badge: 'state state_failing' },
    SKIPPED: { icon: 'utility:pause', variant: 'error', badge: 'state state_skipped' },
    OFF: { icon: 'utility:ban', variant: '', badge: 'state state_off' }
};

interface Row {
    readonly name: string;
    readonly label: string;
    readonly detail: string;
    readonly region: string;
    readonly fallback: string;
    readonly price: string;
    readonly stateText: string;
    readonly stateIcon: string;
    readonly stateVariant: string;
    readonly stateClass: string;
    readonly cause: string;
    readonly isSkipped: boolean;
    readonly tryNowName: string;
}

export default class AiModels extends LightningElement {
    labels = labels;
    rows: readonly Row[] = [];
    messages: readonly string[] = [];
    isLoading = true;

    connectedCallback(): void {
        void this.load(getModels);
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    handleRefresh(): void {
        void this.load(getModels);
    }

    handleTryNow(event: Event): void {
        const name = (event.currentTarget as HTMLElement).dataset.name ?? null;
        void this.load(() => tryModelNow({ name }));
    }

    private async load(ask: () => Promise<readonly Apex.AIModelView[] | null>): Promise<void> {
        this.isLoading = true;
        try {
            this.rows = ((await ask()) ?? []).map(rowOf);
            this.messages = [];
        } catch (error) {
            this.messages = reduceErrors(error);
        } finally {
            this.isLoading = false;
        }
    }
}

function rowOf(model: Apex.AIModelView): Row {
    const { icon, variant, badge } = STATES[model.state ?? ''] ?? OK;
    const label = model.label ?? '';
    return {
        name: model.name ?? '',
        label,
        detail: [model.modelName, model.credential].filter(Boolean).join(' · '),
        region: model.region ?? '–',
        fallback: model.fallback ?? '–',
        price: `${dollars(model.inputPrice)} / ${dollars(model.outputPrice)}`,
        stateText: stateText(model),
        stateIcon: icon,
        stateVariant: variant,
        stateClass: badge,
        cause: model.state === 'OK' ? '' : (model.lastCause ?? ''),
        isSkipped: model.state === 'SKIPPED',
        tryNowName: `${labels.tryNow}: ${label}`
    };
}

function stateText(model: Apex.AIModelView): string {
    switch (model.state) {
        case 'FAILING':
            return filled(labels.failing, model.failuresInRow, time(model.failingSince));
        case 'SKIPPED':
            return filled(labels.skipped, time(model.skippedUntil), model.failuresInRow);
        case 'OFF':
            return labels.off;
        default:
            return labels.ok;
    }
}

function filled(text: string, ...values: readonly (string | number | null | undefined)[]): string {
    return values.reduce<string>(
        (result, value, index) => result.replace(`{${String(index)}}`, String(value ?? '')),
        text
    );
}

function time(moment: string | null | undefined): string {
    return moment
        ? new Date(moment).toLocaleTimeString(LOCALE, {
              hour: '2-digit',
              minute: '2-digit',
              timeZone: TIME_ZONE
          })
        : '';
}

function dollars(price: number | null | undefined): string {
    return price === null || price === undefined ? '–' : `$${price.toFixed(2)}`;
}
