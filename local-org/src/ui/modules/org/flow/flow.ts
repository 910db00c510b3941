import { send } from 'org/http';
import type { FlowPage, FlowRequest, PageField } from '../../../../flow/screens/page.js';

/** Screens of flows, as the server describes them. */
export type {
    EndPage,
    FlowPage,
    LocalActionPage,
    PageChoice as FlowChoice,
    PageField as FlowField,
    ScreenPage
} from '../../../../flow/screens/page.js';

/** What components give; sent as JSON. */
export type Values = Readonly<Record<string, unknown>>;

export type FlowAction = Exclude<FlowRequest['action'], 'open'>;

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
export const visibleFields = (fields: readonly PageField[]): PageField[] =>
    fields
        .filter(({ isVisible }) => isVisible)
        .flatMap((field) => [field, ...visibleFields(field.fields)]);
