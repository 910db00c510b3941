/** Pure: how a suggestion and what it rests on are shown. */
import { labels } from './labels';

export interface EvidenceView {
    readonly key: string;
    readonly label: string;
    readonly source: string;
    readonly url: string;
    readonly recordId: string;
}

const ICONS: Readonly<Partial<Record<string, string>>> = {
    Task: 'utility:task',
    Event: 'utility:event',
    Field: 'utility:edit_form',
    Email: 'utility:email',
    Note: 'utility:note'
};

export const iconOf = ({ kind }: Apex.AISuggestionView): string =>
    ICONS[kind ?? ''] ?? 'utility:sparkles';

export function evidenceOf({ evidence }: Apex.AISuggestionView): readonly EvidenceView[] {
    return (evidence ?? []).map((fact, index) => ({
        key: String(index),
        label: fact.label ?? '',
        source: fact.fieldLabel ?? labels.open,
        url: `/lightning/r/${fact.objectName ?? ''}/${fact.recordId ?? ''}/view`,
        recordId: fact.recordId ?? ''
    }));
}
