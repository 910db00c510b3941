import type { OrgRuntime } from '../worker/orgRuntime.js';

export interface Service<Params = never, Result = unknown> {
    /** Name of the `System.Quiddity` constant that Apex sees. */
    readonly quiddity: string;
    /** Sharing of entry code that declares none: AuraEnabled classes begin with it. */
    readonly entrySharing: boolean;
    run(org: OrgRuntime, params: Params): Result;
}
