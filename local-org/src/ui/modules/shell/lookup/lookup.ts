import { LightningElement, api } from 'lwc';
import { callService, messageOf } from 'org/http';

interface Match {
    readonly id: string;
    readonly name: string;
    readonly detail: string | null;
    readonly icon: string;
}

/** Container: finds a record by typing, as lookup fields and the record picker do. */
export default class Lookup extends LightningElement {
    @api label = '';
    @api variant?: string;
    @api placeholder?: string;
    @api objectApiName = '';
    @api required = false;
    @api disabled = false;
    @api fieldLevelHelp?: string;
    /** Conditions in the record picker's form. */
    @api filter?: unknown;

    private selectedId: string | null = null;
    private selectedName = '';
    private typed = '';
    matches: readonly Match[] = [];
    isOpen = false;
    isLoading = false;
    highlighted = -1;
    problem = '';
    private turn = 0;

    @api
    get value(): string | null {
        return this.selectedId;
    }
    set value(value: string | null | undefined) {
        if ((value ?? null) !== this.selectedId) {
            this.selectedId = value ?? null;
            this.selectedName = '';
            void this.loadName();
        }
    }

    @api
    get displayValue(): string {
        return this.selectedName;
    }
    set displayValue(name: string | null | undefined) {
        if (name) {
            this.selectedName = name;
        }
    }

    @api
    reportValidity(): boolean {
        this.problem =
            this.required && !this.disabled && !this.selectedId ? 'Complete this field.' : '';
        return this.problem === '';
    }

    @api
    checkValidity(): boolean {
        return !this.required || Boolean(this.selectedId);
    }

    @api
    focus(): void {
        this.template?.querySelector('input')?.focus();
    }

    @api
    clearSelection(): void {
        this.select(null, '');
    }

    private async loadName(): Promise<void> {
        const id = this.selectedId;
        if (!id || this.selectedName) {
            return;
        }
        try {
            const { name } = await callService<{ name: string }>('recordName', { recordId: id });
            if (id === this.selectedId) {
                this.selectedName = name;
            }
        } catch {
            // a record that the user may not see keeps its id as its name
            this.selectedName = id;
        }
    }

    get hasValue(): boolean {
        return Boolean(this.selectedId);
    }

    get canClear(): boolean {
        return !this.disabled;
    }

    get text(): string {
        return this.hasValue ? this.selectedName : this.typed;
    }

    get hint(): string {
        return this.placeholder ?? 'Search…';
    }

    get hasLabel(): boolean {
        return this.variant !== 'label-hidden' && this.label !== '';
    }

    get labelClass(): string {
        return this.hasLabel ? 'slds-form-element__label' : 'slds-assistive-text';
    }

    get elementClass(): string {
        const error = this.problem ? ' slds-has-error' : '';
        const stacked = this.variant === 'label-stacked' ? ' slds-form-element_stacked' : '';
        return `slds-form-element${error}${stacked}`;
    }

    get comboboxClass(): string {
        const open = this.isOpen ? ' slds-is-open' : '';
        return `slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${open}`;
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get options(): readonly object[] {
        return this.matches.map((match, index) => ({
            ...match,
            index,
            selected: String(index === this.highlighted),
            class:
                'slds-media slds-media_center slds-listbox__option slds-listbox__option_entity slds-listbox__option_has-meta' +
                (index === this.highlighted ? ' slds-has-focus' : '')
        }));
    }

    get isEmpty(): boolean {
        return this.isOpen && !this.isLoading && this.matches.length === 0;
    }

    get emptyText(): string {
        return this.typed ? `No results for “${this.typed}”` : 'No records to choose from';
    }

    handleFocus(): void {
        if (!this.hasValue && !this.disabled) {
            void this.search();
        }
    }

    handleInput(event: Event): void {
        this.typed = (event.target as HTMLInputElement).value;
        void this.search();
    }

    handleBlur(): void {
        this.isOpen = false;
        this.reportValidity();
    }

    /** Keeps the focus in the input, so that a click on an option is not a blur. */
    keepFocus(event: Event): void {
        event.preventDefault();
    }

    handleChoose(event: Event): void {
        const index = Number((event.currentTarget as HTMLElement).dataset['index']);
        this.choose(index);
    }

    handleKey(event: KeyboardEvent): void {
        const { key } = event;
        if (key === 'Escape' && this.isOpen) {
            event.stopPropagation();
            this.isOpen = false;
        } else if (key === 'Enter' && this.isOpen && this.highlighted >= 0) {
            event.preventDefault();
            this.choose(this.highlighted);
        } else if ((key === 'ArrowDown' || key === 'ArrowUp') && this.matches.length > 0) {
            event.preventDefault();
            const step = key === 'ArrowDown' ? 1 : -1;
            this.isOpen = true;
            this.highlighted =
                (this.highlighted + step + this.matches.length) % this.matches.length;
        }
    }

    handleClear(): void {
        this.select(null, '');
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the input is writable after rendering
        setTimeout(() => {
            this.focus();
        });
    }

    private choose(index: number): void {
        const match = this.matches[index];
        if (match) {
            this.select(match.id, match.name);
        }
    }

    private select(id: string | null, name: string): void {
        this.selectedId = id;
        this.selectedName = name;
        this.typed = '';
        this.isOpen = false;
        this.problem = '';
        this.dispatchEvent(
            new CustomEvent('change', { detail: { recordId: id, value: id ? [id] : [], name } })
        );
    }

    private async search(): Promise<void> {
        const mine = (this.turn += 1);
        this.isOpen = true;
        this.isLoading = true;
        try {
            const { matches } = await callService<{ matches: Match[] }>('lookup', {
                objectApiName: this.objectApiName,
                searchTerm: this.typed,
                filter: this.filter
            });
            if (mine === this.turn) {
                this.matches = matches;
                this.highlighted = -1;
                this.isLoading = false;
            }
        } catch (error: unknown) {
            this.problem = messageOf(error);
            this.isOpen = false;
        }
    }
}
