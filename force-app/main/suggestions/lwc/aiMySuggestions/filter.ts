/** Pure: which suggestions are listed, and in which order. */
import { kindOf, labels } from './labels';

export const ALL = 'all';

export interface Option {
    readonly label: string;
    readonly value: string;
}

export interface Filter {
    readonly show: string;
    readonly kind: string;
    readonly recordId: string;
    readonly sort: string;
}

type View = Apex.AISuggestionView;

const isOpen = ({ state }: View): boolean => state === 'Open';
const isApplied = ({ isAutomatic, state }: View): boolean =>
    isAutomatic === true && (state === 'Accepted' || state === 'Edited');

/** What a pilot applied by itself and can be taken back; stays in sight when that was done on this visit. */
export function appliedOf(views: readonly View[], touched: ReadonlySet<string>): readonly View[] {
    return views.filter(
        (view) =>
            (isApplied(view) && view.canUndo === true) ||
            (view.isAutomatic === true && touched.has(view.id ?? ''))
    );
}

export function listed(
    views: readonly View[],
    { show, kind, recordId, sort }: Filter,
    touched: ReadonlySet<string>
): readonly View[] {
    const isWaiting = (view: View): boolean =>
        isOpen(view) || (touched.has(view.id ?? '') && view.isAutomatic !== true);
    const isShown = (view: View): boolean => (show === 'open' ? isWaiting(view) : !isOpen(view));
    return views
        .filter(isShown)
        .filter((view) => kind === ALL || view.kind === kind)
        .filter((view) => recordId === ALL || view.recordId === recordId)
        .sort(sort === 'due' ? byDue : byConfidence);
}

/** How many wait for the user, of a record or of all. */
export const waitingOf = (views: readonly View[], recordId: string): number =>
    views.filter((view) => isOpen(view) && (recordId === ALL || view.recordId === recordId)).length;

/** How many of these were decided, and were not opened again. */
export const decidedOf = (views: readonly View[], ids: ReadonlySet<string>): number =>
    views.filter((view) => !isOpen(view) && ids.has(view.id ?? '')).length;

/** The kinds that there are, with their names. */
export function kindsOf(views: readonly View[]): readonly Option[] {
    const kinds = [...new Set(views.map(({ kind }) => kind ?? ''))];
    return [
        { label: labels.allKinds, value: ALL },
        ...kinds.map((kind) => ({ label: kindOf(kind), value: kind })).sort(byLabel)
    ];
}

/** The records that there are, with their names; one that the user may not see has none. */
export function recordsOf(views: readonly View[]): readonly Option[] {
    const names = new Map(
        views
            .filter(({ recordId, recordName }) => recordId && recordName)
            .map(({ recordId, recordName, objectLabel }) => [
                recordId ?? '',
                `${recordName ?? ''} (${objectLabel ?? ''})`
            ])
    );
    return [
        { label: labels.allRecords, value: ALL },
        ...[...names].map(([value, label]) => ({ label, value })).sort(byLabel)
    ];
}

function byLabel(one: Option, other: Option): number {
    return one.label.localeCompare(other.label);
}

/** Those of which nothing is said come last. */
function byConfidence(one: View, other: View): number {
    return (other.confidence ?? -1) - (one.confidence ?? -1) || byDay(one, other);
}

function byDue(one: View, other: View): number {
    return byDay(one, other) || (other.confidence ?? -1) - (one.confidence ?? -1);
}

function byDay(one: View, other: View): number {
    return (one.due ?? '9999').localeCompare(other.due ?? '9999');
}
