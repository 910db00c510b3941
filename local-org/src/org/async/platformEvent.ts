import type { SObject } from '../../schema/sobject.js';
import { rowOf } from '../services/query.js';

/** A platform event as a page's `lightning/empApi` is given it. */
export interface PlatformEvent {
    /** `/event/Order_Shipped__e` */
    readonly channel: string;
    readonly data: {
        readonly schema: string;
        readonly payload: Readonly<Record<string, unknown>>;
        readonly event: { readonly replayId: number };
    };
}

/** @see https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-emp-api.html */
export function platformEventOf(record: SObject): PlatformEvent {
    const {
        attributes: _attributes,
        ReplayId,
        ...payload
    } = rowOf(record) as Record<string, unknown>;
    return {
        channel: `/event/${record.def.name}`,
        data: { schema: record.def.name, payload, event: { replayId: Number(ReplayId ?? 0) } }
    };
}
