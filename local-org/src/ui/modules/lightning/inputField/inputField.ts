import { LightningElement, api } from 'lwc';
import { pathOf, type FieldName } from 'org/fieldNames';
import { labelOf, parentOf, type FieldInfo, type PicklistValues } from 'org/objectInfo';
import type { FormState } from 'lightning/recordEditForm';

interface Option {
    readonly label: string;
    readonly value: string;
}

const NONE: Option = { label: '--None--', value: '' };
const INPUT_TYPES: Readonly<Record<string, string>> = {
    Email: 'email',
    Phone: 'tel',
    Url: 'url',
    Currency: 'number',
    Double: 'number',
    Int: 'number',
    Long: 'number',
    Percent: 'number',
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time'
};

/**
 * Presentational: the input that fits a field of the record form around it.
 * https://developer.salesforce.com/docs/component-library/bundle/lightning-input-field
 */
export default class InputField extends LightningElement {
    @api variant?: string;
    @api readOnly = false;
    @api disabled = false;
    @api required = false;

    state?: FormState;
    private name: FieldName = '';
    private given: unknown;
    private edited: unknown;
    private wasEdited = false;
    private controllerValue: unknown;
    private serverErrors: readonly string[] = [];
    private member?: object;

    @api
    get fieldName(): FieldName {
        return this.name;
    }
    set fieldName(name: FieldName) {
        this.name = name;
    }

    @api
    get value(): unknown {
        if (this.wasEdited) {
            return this.edited;
        }
        return this.given !== undefined ? this.given : this.storedValue;
    }
    set value(value: unknown) {
        this.given = value;
        this.edited = value;
        this.wasEdited = value !== undefined;
    }

    /** Whether the user changed the field since the form was loaded. */
    @api
    get dirty(): boolean {
        return this.wasEdited;
    }

    @api
    clean(): void {
        this.reset();
    }

    @api
    reset(): void {
        this.wasEdited = false;
        this.edited = undefined;
        this.serverErrors = [];
    }

    @api
    reportValidity(): boolean {
        const control = this.template?.querySelector<HTMLElement & { reportValidity?(): boolean }>(
            '[data-control]'
        );
        return control?.reportValidity?.() ?? true;
    }

    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('[data-control]')?.focus();
    }

    connectedCallback(): void {
        const input = this as InputField;
        this.member = {
            fieldName: this.apiName,
            get isEdited(): boolean {
                return input.wasEdited || input.isDefaulted;
            },
            get editedValue(): unknown {
                return input.sentValue;
            },
            isValid: () => this.reportValidity(),
            useForm: (state: FormState) => {
                this.state = state;
            },
            showErrors: (messages: readonly string[]) => {
                this.serverErrors = messages;
            },
            showMessage: (message: string) => {
                // a message beside the fields' errors leaves them; a new try clears them
                if (message === '') {
                    this.serverErrors = [];
                }
            },
            otherChanged: (field: string, value: unknown) => {
                if (field === this.field?.controllerName) {
                    this.controllerValue = value;
                }
            }
        };
        this.tell('org__formmember', { member: this.member });
    }

    disconnectedCallback(): void {
        this.tell('org__formmembergone', { member: this.member });
    }

    private tell(event: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, detail }));
    }

    get apiName(): string {
        return typeof this.name === 'string' ? this.name : pathOf(this.name);
    }

    get field(): FieldInfo | undefined {
        return this.state?.info.fields[this.apiName];
    }

    get isUnknown(): boolean {
        return this.state !== undefined && this.field === undefined;
    }

    get isLoaded(): boolean {
        return this.field !== undefined;
    }

    private get storedValue(): unknown {
        const stored = this.state?.record?.fields[this.apiName]?.value;
        return stored ?? (this.state?.isNew ? this.defaultValue : stored);
    }

    private get defaultValue(): unknown {
        return this.picklist?.defaultValue?.value ?? (this.is('Boolean') ? false : undefined);
    }

    /** A new record's default is sent too: the user saw it. */
    private get isDefaulted(): boolean {
        return Boolean(this.state?.isNew) && this.storedValue !== undefined && this.isWritable;
    }

    private get sentValue(): unknown {
        const value = this.value;
        if (value === '' || value === undefined) {
            return null;
        }
        return INPUT_TYPES[this.field?.dataType ?? ''] === 'number' ? Number(value) : value;
    }

    private get picklist(): PicklistValues | undefined {
        return this.state?.picklists[this.apiName];
    }

    private get isWritable(): boolean {
        const field = this.field;
        return (
            !this.readOnly &&
            field !== undefined &&
            (this.state?.isNew ? field.createable : field.updateable)
        );
    }

    private is(...types: string[]): boolean {
        return this.isWritable && types.includes(this.field?.dataType ?? '');
    }

    get label(): string {
        return this.field ? labelOf(this.field, this.state?.info) : '';
    }

    get help(): string | undefined {
        return this.field?.inlineHelpText ?? undefined;
    }

    get isRequired(): boolean {
        return this.required || (this.field?.required ?? false);
    }

    get isReadOnly(): boolean {
        return this.isLoaded && !this.isWritable;
    }

    get isLookup(): boolean {
        return this.is('Reference');
    }

    get isPicklist(): boolean {
        return this.is('Picklist');
    }

    get isMultiPicklist(): boolean {
        return this.is('MultiPicklist');
    }

    get isBoolean(): boolean {
        return this.is('Boolean');
    }

    get isRichText(): boolean {
        return this.is('TextArea') && (this.field?.htmlFormatted ?? false);
    }

    get isTextArea(): boolean {
        return this.is('TextArea') && !this.isRichText;
    }

    get isInput(): boolean {
        return (
            this.isWritable &&
            !this.is('Reference', 'Picklist', 'MultiPicklist', 'Boolean', 'TextArea')
        );
    }

    get inputType(): string {
        return INPUT_TYPES[this.field?.dataType ?? ''] ?? 'text';
    }

    get formatter(): string | undefined {
        const type = this.field?.dataType;
        if (type === 'Currency') {
            return 'currency';
        }
        return type === 'Percent' ? 'percent-fixed' : undefined;
    }

    get step(): string | undefined {
        if (this.inputType !== 'number') {
            return undefined;
        }
        const scale = this.field?.scale ?? 0;
        return scale > 0 ? `0.${'0'.repeat(scale - 1)}1` : '1';
    }

    get maxLength(): number | undefined {
        const length = this.field?.length ?? 0;
        return length > 0 && this.inputType !== 'number' ? length : undefined;
    }

    get checked(): boolean {
        return this.value === true;
    }

    get text(): unknown {
        return this.value ?? '';
    }

    get listValue(): string[] {
        const value = this.value;
        return typeof value === 'string' && value !== '' ? value.split(';') : [];
    }

    get target(): string {
        return this.field?.referenceToInfos[0]?.apiName ?? '';
    }

    get parentName(): string | undefined {
        if (this.wasEdited || !this.field) {
            return undefined;
        }
        return parentOf(this.state?.record, this.field)?.name;
    }

    get options(): readonly Option[] {
        const picklist = this.picklist;
        if (!picklist) {
            return [NONE];
        }
        const controller = this.field?.controllerName;
        const controlling =
            this.controllerValue ??
            (controller ? this.state?.record?.fields[controller]?.value : undefined);
        const index = picklist.controllerValues[String(controlling)];
        const allowed = controller
            ? picklist.values.filter(
                  ({ validFor }) => index !== undefined && validFor.includes(index)
              )
            : picklist.values;
        const current = String(this.value ?? '');
        const values = allowed.map(({ label, value }) => ({ label, value }));
        // a stored value that is no longer in the list stays selectable, as on the platform
        if (current && !this.isMultiPicklist && !values.some(({ value }) => value === current)) {
            values.push({ label: current, value: current });
        }
        return this.isMultiPicklist ? values : [NONE, ...values];
    }

    get record(): unknown {
        return this.state?.record;
    }

    get errorText(): string {
        return this.serverErrors.join(' ');
    }

    get wrapperClass(): string {
        return this.errorText ? 'slds-form-element slds-has-error' : '';
    }

    handleValue(event: CustomEvent<{ value: unknown }>): void {
        this.change(event.detail.value);
    }

    handleList(event: CustomEvent<{ value: string[] }>): void {
        this.change(event.detail.value.join(';'));
    }

    handleChecked(event: CustomEvent<{ checked: boolean }>): void {
        this.change(event.detail.checked);
    }

    handleLookup(event: CustomEvent<{ recordId: string | null }>): void {
        event.stopPropagation();
        this.change(event.detail.recordId);
    }

    private change(value: unknown): void {
        this.edited = value;
        this.wasEdited = true;
        this.serverErrors = [];
        this.tell('org__fieldchange', { field: this.apiName, value });
        this.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    }
}
