/**
 * What a browser needs to show a screen of a flow, and what it sends back: JSON throughout. The seam between the flow engine
 * (the service `flow` of org/services) and whoever draws screens.
 */

export type Json =
    null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Begins a flow with screens, or goes on with one. */
export type FlowRequest =
    | {
          readonly action: 'open';
          /** API name. */
          readonly flow: string;
          /** Input variables by name: `{ recordId: '001…' }`. */
          readonly inputs?: Readonly<Record<string, Json>>;
      }
    | {
          /**
           * `refresh` gives the same screen with what depends on its fields worked out anew (visibility, texts, choices), and
           * checks nothing.
           */
          readonly action: 'next' | 'back' | 'finish' | 'pause' | 'refresh';
          /** The page's, as it was given. */
          readonly state: string;
          /**
           * Values of fields by name. Numbers as numbers, dates as `2026-01-31`, moments as ISO texts, several choices joined
           * by `;`. Of a component, an object of its attributes. Of a choice that asks for a text, the text under
           * `<field>.<choice>`.
           */
          readonly values?: Readonly<Record<string, Json>>;
      };

export type FlowPage = ScreenPage | LocalActionPage | EndPage;

interface PageBase {
    readonly flow: { readonly name: string; readonly label: string };
    /** To be sent back. */
    readonly state: string;
}

export interface ScreenPage extends PageBase {
    readonly kind: 'screen';
    readonly name: string;
    readonly label: string;
    readonly showHeader: boolean;
    readonly showFooter: boolean;
    readonly helpText: string | null;
    readonly fields: readonly PageField[];
    readonly buttons: {
        /** Nothing follows: the button says Finish and sends `finish`. */
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

export type PageFieldKind =
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

export interface PageField {
    readonly name: string;
    readonly kind: PageFieldKind;
    /** Of inputs and choices: `String`, `Number`, `Currency`, `Boolean`, `Date`, `DateTime`, `Time`, `Picklist` … */
    readonly dataType: string | null;
    /** HTML; of `display` the text itself. */
    readonly label: string;
    readonly helpText: string | null;
    readonly isRequired: boolean;
    readonly isVisible: boolean;
    readonly scale: number | null;
    readonly value: Json;
    readonly choices: readonly PageChoice[];
    /** Why it was not accepted. */
    readonly errors: readonly string[];
    /** `c:myComponent`, `flowruntime:address`, `forceContent:fileUpload` … */
    readonly component: string | null;
    /** Of a component, what its attributes are set to; values that it sent before go before its inputs. */
    readonly attributes: Readonly<Record<string, Json>>;
    /** Of a section its columns, of a column its fields. */
    readonly fields: readonly PageField[];
    /** Of a column, of 12. */
    readonly width: number | null;
}

export interface PageChoice {
    readonly name: string;
    /** HTML. */
    readonly label: string;
    readonly value: Json;
    readonly isSelected: boolean;
    readonly input: {
        readonly label: string;
        readonly isRequired: boolean;
        readonly value: Json;
    } | null;
}

/** A component that does something in the browser and shows nothing; `next` goes on. */
export interface LocalActionPage extends PageBase {
    readonly kind: 'localAction';
    readonly name: string;
    readonly component: string;
    readonly attributes: Readonly<Record<string, Json>>;
}

export interface EndPage extends PageBase {
    readonly kind: 'finished' | 'paused' | 'failed';
    /** Output variables by name. */
    readonly outputs: Readonly<Record<string, Json>>;
    readonly message: string | null;
    /** Of a failure, what the platform would e-mail to an administrator. */
    readonly fault: { readonly label: string; readonly message: string } | null;
}
