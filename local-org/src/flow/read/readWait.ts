import { childrenNamed, numberAt, textAt, type XmlElement } from '../../metadata/xml.js';
import { ApexDate } from '../../shared/values/index.js';
import type { FlowValue, WaitElement, WaitEvent } from '../definition.js';
import { conditionsOf, inputsAt, outputsAt, referenceAt, targetAt } from './xmlValues.js';

/** Events whose time is known when the interview comes to the element. */
export const TIMED_EVENTS = new Set([
    'AlarmEvent',
    'DateRefAlarmEvent',
    'WaitDuration',
    'WaitDate'
]);

type Body = Pick<WaitElement, 'kind' | 'events'> & { readonly next: string | null };

export function readWait(element: XmlElement): Body {
    const subtype = textAt(element, 'elementSubtype') ?? '';
    return {
        kind: 'wait',
        next: targetAt(element, 'defaultConnector'),
        events: childrenNamed(element, 'waitEvents').map((event) => readEvent(event, subtype))
    };
}

const readEvent = (event: XmlElement, subtype: string): WaitEvent => ({
    name: textAt(event, 'name') ?? '',
    conditions: conditionsOf(event),
    next: targetAt(event, 'connector'),
    type: textAt(event, 'eventType') || subtype,
    inputs: inputsAt(event, 'inputParameters'),
    offset: numberAt(event, 'offset') ?? 0,
    unit: textAt(event, 'offsetUnit') ?? 'Hours',
    date: dateOf(event),
    time: textAt(event, 'resumeTime') ?? null,
    outputs: outputsAt(event, 'outputParameters', 'name')
});

function dateOf(event: XmlElement): FlowValue | null {
    const names = referenceAt(event, 'resumeDateReference');
    const written = textAt(event, 'resumeDate');
    return names !== null
        ? { kind: 'reference', names }
        : written === undefined
          ? null
          : { kind: 'literal', value: ApexDate.parseIso(written.slice(0, 10)) };
}
