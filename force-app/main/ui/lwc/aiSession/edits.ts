/** What the user made of answers and did not go on with: by answer, kept a moment after the last key. */
import keepEdit from '@salesforce/apex/AIEditController.keep';

/** An answer as the user left it. */
export interface Edit {
    readonly texts: Readonly<Record<string, string>>;
    /** Null for what goes to nobody. */
    readonly recipientIds: readonly string[] | null;
}

type AnswerId = string | null | undefined;

/** Milliseconds after the last key before what was typed is kept. */
const KEEP_AFTER = 1500;

export class Edits {
    /** Is told whether what was typed is kept. */
    private readonly tell: (isKept: boolean) => void;
    private readonly byAnswer = new Map<string, Edit>();
    private due?: string;
    private timer?: number;

    constructor(tell: (isKept: boolean) => void) {
        this.tell = tell;
    }

    /** To be kept after a pause. */
    note(generationId: AnswerId, edit: Edit): void {
        if (!generationId) {
            return;
        }
        this.byAnswer.set(generationId, edit);
        this.due = generationId;
        window.clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- what is typed is kept after a pause, not at each key
        this.timer = window.setTimeout(() => {
            void this.flush();
        }, KEEP_AFTER);
    }

    /** The answer as it was left: on this visit, or an earlier one. What was sent waits for nobody. */
    recall(draft: Apex.AIDraftView): Apex.AIDraftView {
        const { generationId, edit, outcome } = draft;
        const known = this.byAnswer.get(generationId ?? '');
        if (known) {
            return { ...draft, edit: asStored(known) };
        }
        if (generationId && edit?.texts && (outcome ?? 'Pending') === 'Pending') {
            const recipientIds = edit.recipientIds ?? null;
            this.byAnswer.set(generationId, { texts: edit.texts, recipientIds });
        }
        return draft;
    }

    /** True where there is something that could be lost. */
    has(generationId: AnswerId): boolean {
        return Object.keys(this.byAnswer.get(generationId ?? '')?.texts ?? {}).length > 0;
    }

    /** It was sent, kept or thrown away. */
    forget(generationId: AnswerId): void {
        this.byAnswer.delete(generationId ?? '');
        if (this.due === generationId) {
            this.due = undefined;
            window.clearTimeout(this.timer);
        }
    }

    /** Keeps what waits to be kept, at once. */
    async flush(): Promise<void> {
        const { due } = this;
        const edit = this.byAnswer.get(due ?? '');
        window.clearTimeout(this.timer);
        this.due = undefined;
        if (!due || !edit) {
            return;
        }
        const isKept = await kept(due, edit);
        // What was sent meanwhile needs no keeping.
        if (this.byAnswer.has(due)) {
            this.tell(isKept);
        }
    }
}

const asStored = ({ texts, recipientIds }: Edit): Apex.AIDraftEdit => ({
    texts,
    recipientIds: recipientIds && [...recipientIds]
});

async function kept(generationId: string, { texts, recipientIds }: Edit): Promise<boolean> {
    try {
        const ids = recipientIds && [...recipientIds];
        const { refusal } = await keepEdit({ generationId, texts, recipientIds: ids });
        return !refusal;
    } catch {
        return false;
    }
}
