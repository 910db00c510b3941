/** Presentational: the number of a source; what it says opens on hover, focus or click, and leads to the record. */
import { LightningElement, api } from 'lwc';
import { day } from 'c/aiFigures';
import { localised } from 'c/aiLocalText';
import from from '@salesforce/label/c.AI_Citation_From';
import title from '@salesforce/label/c.AI_Citation_Title';

/** Long enough to move the pointer from the number to the fact. */
const CLOSING_MS = 250;

interface FactView {
    readonly key: string;
    readonly label: string;
    readonly value: string;
    readonly source: string;
    readonly recordId: string;
    /** Undefined for what was pasted: no record says so. */
    readonly url?: string;
}

export default class AiCitation extends LightningElement {
    @api number = 0;
    /** Of one record. */
    @api facts: readonly Apex.AIFact[] = [];
    /** When the facts were read, in words. */
    @api readAt = '';

    isOpen = false;
    /** Opened by a click: moving away does not close it. */
    private isPinned = false;
    private timer: ReturnType<typeof setTimeout> | undefined;
    /** Escape closes it wherever the focus is, as whoever points at it expects. */
    private readonly escape = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') {
            this.close();
        }
    };

    disconnectedCallback(): void {
        clearTimeout(this.timer);
        this.close();
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get name(): string {
        return title.replace('{0}', String(this.number)).replace('{1}', this.label);
    }

    get label(): string {
        return this.facts[0]?.label ?? '';
    }

    get items(): readonly FactView[] {
        return this.facts.map((fact, index) => ({
            key: fact.id ?? String(index),
            label: fact.label ?? '',
            // What was pasted is quoted as it is.
            value: fact.recordId ? localised(fact.value ?? '') : (fact.value ?? ''),
            source: `${fact.objectLabel ?? fact.objectName ?? ''}: ${fact.fieldLabel ?? ''}`,
            recordId: fact.recordId ?? '',
            url: fact.recordId
                ? `/lightning/r/${fact.objectName ?? ''}/${fact.recordId}/view`
                : undefined
        }));
    }

    get time(): string {
        const happenedOn = this.facts.find((fact) => fact.happenedOn)?.happenedOn;
        return [happenedOn ? from.replace('{0}', day(happenedOn)) : '', this.readAt]
            .filter(Boolean)
            .join(' · ');
    }

    handleEnter(): void {
        clearTimeout(this.timer);
        this.open();
    }

    handleFocus(): void {
        this.open();
    }

    handleLeave(): void {
        if (!this.isPinned) {
            clearTimeout(this.timer);
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended in disconnectedCallback
            this.timer = setTimeout(() => {
                this.close();
            }, CLOSING_MS);
        }
    }

    /** A click that follows the pointer keeps open what the pointer opened. */
    handleToggle(): void {
        this.isPinned = !this.isPinned;
        if (this.isPinned) {
            this.open();
        } else {
            this.close();
        }
    }

    handleFocusOut(event: FocusEvent): void {
        const host = this.template?.querySelector('.host');
        if (!host?.contains(event.relatedTarget as Node | null)) {
            this.close();
        }
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.isOpen) {
            event.stopPropagation();
            // The focus opens it, and is to close it here.
            this.template?.querySelector('button')?.focus();
            this.close();
        }
    }

    handleOpen(event: MouseEvent): void {
        // A click with a modifier opens a tab, as with any link.
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        this.dispatchEvent(
            new CustomEvent('openrecord', {
                detail: (event.currentTarget as HTMLElement).dataset.recordId,
                bubbles: true,
                composed: true
            })
        );
    }

    private open(): void {
        this.isOpen = true;
        window.addEventListener('keydown', this.escape);
    }

    private close(): void {
        window.removeEventListener('keydown', this.escape);
        this.isOpen = false;
        this.isPinned = false;
    }
}
