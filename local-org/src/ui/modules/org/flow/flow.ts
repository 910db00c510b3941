import { send } from 'org/http';

/** Screens of flows, as the server describes them: see flow/screens/page.ts on the server's side. */

export type Values = Readonly<Record<string, unknown>>;

export interface FlowChoice {
    readonly name: string;
    /** HTML. */
    readonly label: string;
    readonly value: unknown;
    readonly isSelected: boolean;
    readonly input: {
        readonly label: string;
        readonly isRequired: boolean;
        readonly value: unknown;
    } | null;
}

export interface FlowField {
    readonly name: string;
    readonly kind:
        | 'input'
        | 'textarea'
        | 'password'
        | 'display'
        | 'dropdown'
        | 'radio'
        | 'checkboxes'
        | 'multiselect'
        | 'component'
        | 'section'
        | 'column';
    readonly dataType: string | null;
    /** HTML. */
    readonly label: string;
    readonly helpText: string | null;
    readonly isRequired: boolean;
    readonly isVisible: boolean;
    readonly scale: number | null;
    readonly value: unknown;
    readonly choices: readonly FlowChoice[];
    readonly errors: readonly string[];
    readonly component: string | null;
    readonly attributes: Values;
    readonly fields: readonly FlowField[];
    readonly width: number | null;
}

interface PageBase {
    readonly flow: { readonly name: string; readonly label: string };
    readonly state: string;
}

export interface ScreenPage extends PageBase {
    readonly kind: 'screen';
    readonly name: string;
    readonly label: string;
    readonly showHeader: boolean;
    readonly showFooter: boolean;
    readonly helpText: string | null;
    readonly fields: readonly FlowField[];
    readonly buttons: {
        readonly isLast: boolean;
        readonly back: boolean;
        readonly next: boolean;
        readonly pause: boolean;
        readonly nextLabel: string | null;
        readonly backLabel: string | null;
        readonly pauseLabel: string | null;
    };
    readonly stages: readonly {
        readonly name: string;
        readonly label: string;
        readonly isCurrent: boolean;
    }[];
}

export interface LocalActionPage extends PageBase {
    readonly kind: 'localAction';
    readonly name: string;
    readonly component: string;
    readonly attributes: Values;
}

export interface EndPage extends PageBase {
    readonly kind: 'finished' | 'paused' | 'failed';
    readonly outputs: Values;
    readonly message: string | null;
    readonly fault: { readonly label: string; readonly message: string } | null;
}

export type FlowPage = ScreenPage | LocalActionPage | EndPage;

export type FlowAction = 'next' | 'back' | 'finish' | 'pause' | 'refresh';

export const openFlow = (flow: string, inputs: Values): Promise<FlowPage> =>
    send<FlowPage>('POST', '/api/flow', { action: 'open', flow, inputs });

export const continueFlow = (
    action: FlowAction,
    state: string,
    values: Values
): Promise<FlowPage> => send<FlowPage>('POST', '/api/flow', { action, state, values });

/** A field was changed: `detail` is `{ name, value }`. */
export const FIELD_CHANGE = 'flowfieldchange';

/** A component on the screen, or a button, wants to go on: `detail` is a FlowAction. */
export const NAVIGATION = 'flownavigate';

/** What a field of a screen can be asked before the screen is left. */
export interface Checked {
    reportValidity(): boolean;
}

/** Labels are HTML; where a text is needed, what they say. */
export const textOf = (html: string): string =>
    new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();

/** The fields of a screen that stand in it, those of visible sections too. */
export const visibleFields = (fields: readonly FlowField[]): FlowField[] =>
    fields
        .filter(({ isVisible }) => isVisible)
        .flatMap((field) => [field, ...visibleFields(field.fields)]);
