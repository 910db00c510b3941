import { LightningElement } from 'lwc';
import { callService } from 'org/http';
import { openAddress } from 'org/router';

interface Match {
    readonly id: string;
    readonly name: string;
    readonly detail: string;
    readonly icon: string;
}

const PAUSE = 200;

/** Container: finds records of any object, from any page. */
export default class GlobalSearch extends LightningElement {
    term = '';
    isOpen = false;
    matches: readonly Match[] = [];
    /** Index of the option that the arrow keys reached; -1 is the field itself. */
    private active = -1;
    private turn = 0;
    private timer?: ReturnType<typeof setTimeout>;

    get comboboxClass(): string {
        return `box slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${
            this.isShown ? ' slds-is-open' : ''
        }`;
    }

    private get isShown(): boolean {
        return this.isOpen && this.term.trim().length > 1;
    }

    get expanded(): string {
        return String(this.isShown);
    }

    /** What was typed, as a search of its own, and the records that fit. */
    get options(): readonly object[] {
        const all = {
            address: this.resultsAddress,
            icon: 'utility:search',
            name: `Show all results for “${this.term.trim()}”`,
            detail: ''
        };
        const found = this.matches.map((match) => ({
            ...match,
            address: `/lightning/r/${match.id}/view`
        }));
        return [all, ...found].map((option, index) => ({
            ...option,
            key: `option-${String(index)}`,
            selected: String(index === this.active),
            class: `option slds-media slds-listbox__option slds-listbox__option_entity slds-listbox__option_has-meta${
                index === this.active ? ' slds-has-focus' : ''
            }`
        }));
    }

    get activeId(): string | undefined {
        return this.isShown && this.active >= 0 ? `option-${String(this.active)}` : undefined;
    }

    get announcement(): string {
        const { length } = this.matches;
        return this.isShown ? `${String(length)} ${length === 1 ? 'record' : 'records'} found` : '';
    }

    private get resultsAddress(): string {
        return `/lightning/local/search/${encodeURIComponent(this.term.trim())}`;
    }

    handleInput(event: Event): void {
        this.term = (event.currentTarget as HTMLInputElement).value;
        this.isOpen = true;
        this.active = -1;
        clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits for a pause in typing
        this.timer = setTimeout(() => void this.load(), PAUSE);
    }

    private async load(): Promise<void> {
        const mine = (this.turn += 1);
        const { term } = this;
        const { matches } = await callService<{ matches: Match[] }>('suggest', { term }).catch(
            // the results' page says what is wrong
            () => ({ matches: [] })
        );
        if (mine === this.turn) {
            this.matches = matches;
        }
    }

    handleKey(event: KeyboardEvent): void {
        const count = this.options.length;
        switch (event.key) {
            case 'ArrowDown':
                this.active = (this.active + 1) % count;
                break;
            case 'ArrowUp':
                this.active = (this.active <= 0 ? count : this.active) - 1;
                break;
            case 'Escape':
                this.isOpen = false;
                return;
            default:
                return;
        }
        this.isOpen = true;
        event.preventDefault();
    }

    handleSubmit(event: Event): void {
        event.preventDefault();
        if (this.term.trim().length > 1) {
            const chosen = this.isOpen ? this.options[this.active] : undefined;
            const { address = this.resultsAddress } = (chosen ?? {}) as { address?: string };
            this.close();
            openAddress(address);
        }
    }

    handleChosen(): void {
        this.close();
    }

    handleFocusOut(event: FocusEvent): void {
        const form = event.currentTarget as HTMLElement;
        if (!form.contains(event.relatedTarget as Node | null)) {
            this.isOpen = false;
        }
    }

    private close(): void {
        this.isOpen = false;
        this.active = -1;
        this.turn += 1;
    }
}
