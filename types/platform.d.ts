/** Platform modules that @salesforce/lightning-types 0.8.0 does not declare and this project imports. */

declare module '@salesforce/label/*' {
    const label: string;
    export default label;
}

declare module '@salesforce/apex' {
    import type { WireAdapterConstructor } from 'lwc';

    /** What a wired Apex method puts into its property. */
    export interface ApexWire<Result> {
        readonly data?: Result;
        readonly error?: unknown;
    }
    /** A cacheable method: callable and wirable. */
    export type CacheableApexMethod<Parameters extends object, Result> = ((
        parameters: Parameters
    ) => Promise<Result>) &
        WireAdapterConstructor<Parameters, ApexWire<Result>>;
    export function refreshApex(wired: unknown): Promise<void>;
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';

    export interface PageReference {
        readonly type: string;
        readonly attributes?: Readonly<Record<string, string | undefined>>;
        readonly state?: Readonly<Record<string, string | undefined>>;
    }
    /** Gives a component the page that it is on. */
    export const CurrentPageReference: WireAdapterConstructor<object, PageReference>;
    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
    export interface NavigationContext {
        [Navigate](target: PageReference, replace?: boolean): void;
        [GenerateUrl](target: PageReference): Promise<string>;
    }
    /** The rest parameter has to be `any[]`: TypeScript's rule for a mixin constructor. */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    type Constructor<T> = new (...args: any[]) => T;
    export const NavigationMixin: {
        <T extends Constructor<LightningElement>>(base: T): T & Constructor<NavigationContext>;
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };
}

declare module 'lightning/flowSupport' {
    /** Tells a Flow screen that an attribute of a component on it has another value. */
    export class FlowAttributeChangeEvent extends CustomEvent<{
        readonly attributeName: string;
        readonly attributeValue: unknown;
    }> {
        constructor(attributeName: string, attributeValue: unknown);
    }
    /** Asks a Flow screen to go on. */
    export class FlowNavigationNextEvent extends CustomEvent<undefined> {
        constructor();
    }
}

declare module 'lightning/refresh' {
    /** Tells the standard components of a page that its record's data changed. */
    export class RefreshEvent extends CustomEvent<undefined> {
        constructor();
    }
}
