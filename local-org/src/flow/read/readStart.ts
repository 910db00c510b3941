import {
    child,
    childrenNamed,
    flagAt,
    numberAt,
    textAt,
    type XmlElement
} from '../../metadata/xml.js';
import type { FlowStart, ScheduledPath } from '../definition.js';
import { filterAt, targetAt } from './xmlValues.js';

const TRIGGERS = new Set([
    'None',
    'RecordBeforeSave',
    'RecordAfterSave',
    'RecordBeforeDelete',
    'PlatformEvent',
    'Scheduled'
]);

const UNITS = new Set(['Minutes', 'Hours', 'Days', 'Months']);

/**
 * Where a flow begins, and what starts it.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm
 */
export function readStart(root: XmlElement): FlowStart {
    const start = child(root, 'start');
    const at = start ?? root;
    const first = textAt(root, 'startElementReference');
    const trigger = start === undefined ? undefined : textAt(start, 'triggerType');
    const triggerType = trigger === undefined || trigger === 'None' ? null : trigger;
    const when = (start === undefined ? undefined : textAt(start, 'recordTriggerType')) ?? '';
    const schedule = start === undefined ? undefined : child(start, 'schedule');
    const paths = start === undefined ? [] : childrenNamed(start, 'scheduledPaths').map(readPath);
    return {
        next: (start === undefined ? null : targetAt(start, 'connector')) ?? (first || null),
        object: textAt(at, 'object') ?? null,
        triggerType,
        onCreate: when === 'Create' || when === 'CreateAndUpdate',
        onUpdate: when === 'Update' || when === 'CreateAndUpdate',
        onDelete: when === 'Delete',
        filter: filterAt(at),
        formula: textAt(at, 'filterFormula') || null,
        mustHaveChanged: flagAt(at, 'doesRequireRecordChangedToMeetCriteria'),
        paths,
        schedule:
            schedule === undefined
                ? null
                : {
                      frequency: textAt(schedule, 'frequency') ?? 'Once',
                      startDate: textAt(schedule, 'startDate') ?? '',
                      startTime: textAt(schedule, 'startTime') ?? ''
                  },
        refusal:
            refusalOfStart(trigger, paths, textAt(at, 'entryType')) ?? refusalOfSchedule(schedule),
        position: at.position
    };
}

/** How often schedules come. */
const FREQUENCIES = new Set(['Once', 'Daily', 'Weekly', 'Weekdays', 'Monthly', 'Yearly']);

function refusalOfSchedule(schedule: XmlElement | undefined): string | null {
    const frequency = schedule === undefined ? 'Once' : (textAt(schedule, 'frequency') ?? 'Once');
    return FREQUENCIES.has(frequency) ? null : `schedule ${frequency}`;
}

function refusalOfStart(
    trigger: string | undefined,
    paths: readonly ScheduledPath[],
    entryType: string | undefined
): string | null {
    if (trigger !== undefined && !TRIGGERS.has(trigger)) {
        return `start ${trigger}`;
    }
    if (entryType !== undefined && entryType !== '' && entryType !== 'AfterLastScreen') {
        return `start entry type ${entryType}`;
    }
    const unknown = paths.find(({ isAsync, unit }) => !isAsync && !UNITS.has(unit));
    return unknown === undefined ? null : `scheduled path in ${unknown.unit}`;
}

function readPath(element: XmlElement): ScheduledPath {
    const source = textAt(element, 'timeSource');
    return {
        name: textAt(element, 'name') ?? '',
        label: textAt(element, 'label') ?? textAt(element, 'name') ?? '',
        isAsync: textAt(element, 'pathType') === 'AsyncAfterCommit',
        offset: numberAt(element, 'offsetNumber') ?? 0,
        unit: textAt(element, 'offsetUnit') ?? 'Hours',
        timeField: source === 'RecordField' ? (textAt(element, 'recordField') ?? null) : null,
        batchSize: numberAt(element, 'maxBatchSize') ?? null,
        next: targetAt(element, 'connector')
    };
}
