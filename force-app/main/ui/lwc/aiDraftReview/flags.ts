/** Pure: what to look at twice in a draft, where it stands now, and what the draft rests on. */
import { placeOf, type Mark, type Place } from 'c/aiFlagPlaces';
import { localised } from 'c/aiLocalText';

type Texts = Readonly<Partial<Record<string, string>>>;

export interface FlagView extends Apex.AIFlag {
    readonly key: string;
    /** Where its passage stands now; undefined for what is missing rather than wrong. */
    readonly place?: Place;
    readonly className: string;
}

export interface FactView extends Apex.AIFact {
    readonly url: string;
    readonly source: string;
}

/** Flags whose passage still stands in the text: what the user took out needs no second look. */
export function flagsOf(draft: Apex.AIDraftView | undefined, texts: Texts): FlagView[] {
    return (draft?.flags ?? [])
        .map((flag, index) => ({
            ...flag,
            key: String(index),
            place: placeNow(flag, draft?.texts ?? {}, texts),
            className: flag.isBlocking ? 'blocking' : ''
        }))
        .filter(({ passage, place }) => !passage || place);
}

/** The marks of one text. */
export function marksIn(flags: readonly FlagView[], name: string): Mark[] {
    return flags.flatMap(({ field, place, isBlocking }) => {
        return field === name && place ? { ...place, isBlocking: isBlocking ?? false } : [];
    });
}

export function factsOf(draft: Apex.AIDraftView | undefined): FactView[] {
    return (draft?.facts ?? []).map((fact) => ({
        ...fact,
        // What was pasted is quoted as it is.
        value: fact.recordId ? localised(fact.value ?? '') : fact.value,
        url: `/lightning/r/${fact.objectName ?? ''}/${fact.recordId ?? ''}/view`,
        source: `${fact.objectLabel ?? fact.objectName ?? ''}: ${fact.fieldLabel ?? ''}`
    }));
}

function placeNow(
    { field, passage, start, length }: Apex.AIFlag,
    before: Texts,
    now: Texts
): Place | undefined {
    return field && passage && typeof start === 'number' && typeof length === 'number'
        ? placeOf(before[field] ?? '', now[field] ?? '', { start, length })
        : undefined;
}
