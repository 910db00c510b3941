import { LightningElement, api } from 'lwc';
import { FlowAttributeChangeEvent } from 'lightning/flowSupport';
import { loadObjectInfo } from 'lightning/uiObjectInfoApi';
import { textOf, type Values } from 'org/flow';
import { messageOf } from 'org/http';

interface Control extends HTMLElement {
    reportValidity(): boolean;
}

interface References {
    readonly fields: Readonly<
        Record<string, { readonly referenceToInfos: readonly { readonly apiName: string }[] }>
    >;
}

/** Types of lightning-input by component. */
const INPUTS: Readonly<Record<string, string>> = {
    'flowruntime:email': 'email',
    'flowruntime:phone': 'tel',
    'flowruntime:url': 'url'
};

const OTHERS: ReadonlySet<string> = new Set([
    'flowruntime:toggle',
    'flowruntime:slider',
    'flowruntime:name',
    'flowruntime:address',
    'flowruntime:lookup',
    'flowruntime:image',
    'forceContent:fileUpload'
]);

const SALUTATIONS = ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.'];

/**
 * Presentational: the screen components that the platform brings, as far as they are here; others are refused by name.
 * https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_screencmp.htm
 */
export default class FlowPlatformComponent extends LightningElement {
    @api name = '';
    @api attributes: Values = {};
    lookupObject = '';
    problem = '';

    connectedCallback(): void {
        if (this.isLookup) {
            void this.findLookup();
        }
    }

    @api
    check(): boolean {
        return this.template?.querySelector<Control>('.control')?.reportValidity() ?? true;
    }

    /** A lookup is named by a field that refers to the records. */
    private async findLookup(): Promise<void> {
        try {
            const object = String(this.attributes['objectApiName']);
            const field = String(this.attributes['fieldApiName']);
            const { fields } = await loadObjectInfo<References>(object);
            this.lookupObject = fields[field]?.referenceToInfos[0]?.apiName ?? '';
            this.problem = this.lookupObject ? '' : `${object}.${field} refers to no records.`;
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
    }

    private is(name: string): boolean {
        return this.name === name;
    }

    get isInput(): boolean {
        return this.name in INPUTS;
    }

    get isToggle(): boolean {
        return this.is('flowruntime:toggle');
    }

    get isSlider(): boolean {
        return this.is('flowruntime:slider');
    }

    get isName(): boolean {
        return this.is('flowruntime:name');
    }

    get isAddress(): boolean {
        return this.is('flowruntime:address');
    }

    get isLookup(): boolean {
        return this.is('flowruntime:lookup');
    }

    get isUpload(): boolean {
        return this.is('forceContent:fileUpload');
    }

    get isImage(): boolean {
        return this.is('flowruntime:image');
    }

    /** An image is a static resource here. */
    get imageAddress(): string {
        return `/resource/${encodeURIComponent(this.string('imageName'))}`;
    }

    get imageClass(): string {
        const side = this.string('horizontalAlignment', 'left');
        return `slds-text-align_${side === 'right' || side === 'center' ? side : 'left'}`;
    }

    get imageWidth(): string | undefined {
        return this.string('imageWidth') || undefined;
    }

    get imageHeight(): string | undefined {
        return this.string('imageHeight') || undefined;
    }

    get isRefused(): boolean {
        return !this.isInput && !OTHERS.has(this.name);
    }

    get type(): string {
        return INPUTS[this.name] ?? 'text';
    }

    private string(name: string, otherwise = ''): string {
        const value = this.attributes[name];
        return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
    }

    private flag(name: string): boolean {
        return this.attributes[name] === true || this.attributes[name] === 'true';
    }

    get label(): string {
        return textOf(this.string('label'));
    }

    get addressLabel(): string {
        return textOf(this.string('addressLabel', this.string('label', 'Address')));
    }

    get text(): string {
        return this.string('value');
    }

    get number(): number {
        return Number(this.string('value', this.string('min', '0')));
    }

    get least(): number {
        return Number(this.string('min', '0'));
    }

    get most(): number {
        return Number(this.string('max', '100'));
    }

    get step(): number {
        return Number(this.string('step', '1'));
    }

    get size(): string {
        return this.string('size').replace(/^full$/, '');
    }

    get isRequired(): boolean {
        return this.flag('required');
    }

    get isDisabled(): boolean {
        return this.flag('disabled');
    }

    get isReadOnly(): boolean {
        return this.flag('readonly');
    }

    get isMultiple(): boolean {
        return this.flag('multiple');
    }

    get isOn(): boolean {
        return this.flag('value');
    }

    get messageOn(): string {
        return this.string('messageToggleActive', 'Active');
    }

    get messageOff(): string {
        return this.string('messageToggleInactive', 'Inactive');
    }

    get accepted(): string {
        return this.string('accept');
    }

    get salutations(): readonly object[] {
        return SALUTATIONS.map((value) => ({ label: value, value }));
    }

    get nameFields(): readonly string[] {
        const asked = this.string('fieldsToDisplay');
        return asked ? asked.split(/[,;]\s*/) : ['firstName', 'lastName'];
    }

    handleValue(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.give('value', event.detail.value);
    }

    handleToggle(event: CustomEvent<{ checked: boolean }>): void {
        event.stopPropagation();
        this.give('value', event.detail.checked);
    }

    handleNumber(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.give('value', Number(event.detail.value));
    }

    handleParts(event: CustomEvent<Values>): void {
        event.stopPropagation();
        for (const [name, value] of Object.entries(event.detail)) {
            if (typeof value === 'string' || value === null) {
                this.give(name, value);
            }
        }
    }

    handleRecord(event: CustomEvent<{ recordId: string | null }>): void {
        event.stopPropagation();
        const { recordId } = event.detail;
        this.give('recordId', recordId);
        this.give('recordIds', recordId === null ? [] : [recordId]);
    }

    handleFiles(
        event: CustomEvent<{ files: readonly { name: string; documentId: string }[] }>
    ): void {
        event.stopPropagation();
        const { files } = event.detail;
        this.give(
            'contentDocIds',
            files.map(({ documentId }) => documentId)
        );
        this.give(
            'uploadedFileNames',
            files.map(({ name }) => name)
        );
    }

    private give(name: string, value: unknown): void {
        this.dispatchEvent(new FlowAttributeChangeEvent(name, value));
    }
}
