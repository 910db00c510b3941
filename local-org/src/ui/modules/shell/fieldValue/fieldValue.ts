import { LightningElement, api } from 'lwc';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { parentOf, type FieldInfo } from 'org/objectInfo';

/** Presentational: shows one field of a record as its type wants it. */
export default class FieldValue extends LightningElement {
    @api field?: FieldInfo;
    @api record?: RecordRepresentation;
    /** The record's own name links to it, as in the first column of a list. */
    @api linkToRecord = false;

    get value(): unknown {
        return this.field && this.record?.fields[this.field.apiName]?.value;
    }

    get displayValue(): unknown {
        return (this.field && this.record?.fields[this.field.apiName]?.displayValue) ?? this.value;
    }

    private is(...types: string[]): boolean {
        return this.hasValue && types.includes(this.field?.dataType ?? '');
    }

    get hasValue(): boolean {
        return this.value !== null && this.value !== undefined && this.value !== '';
    }

    get isLink(): boolean {
        return this.linkToRecord && this.hasValue && Boolean(this.record?.id);
    }

    get isReference(): boolean {
        return !this.linkToRecord && this.is('Reference');
    }

    get isBoolean(): boolean {
        return !this.linkToRecord && this.field?.dataType === 'Boolean';
    }

    get isCurrency(): boolean {
        return this.is('Currency');
    }

    get isPercent(): boolean {
        return this.is('Percent');
    }

    get isNumber(): boolean {
        return this.is('Double', 'Int', 'Long');
    }

    get isDate(): boolean {
        return this.is('Date');
    }

    get isDateTime(): boolean {
        return this.is('DateTime');
    }

    get isTime(): boolean {
        return this.is('Time');
    }

    get isEmail(): boolean {
        return this.is('Email');
    }

    get isPhone(): boolean {
        return this.is('Phone');
    }

    get isUrl(): boolean {
        return this.is('Url');
    }

    get isRichText(): boolean {
        return this.is('TextArea') && (this.field?.htmlFormatted ?? false);
    }

    get isMultiline(): boolean {
        return this.is('TextArea') && !this.isRichText && !this.isJson;
    }

    get isJson(): boolean {
        return this.json !== undefined;
    }

    /** JSON that somebody keeps in a long text, line by line. */
    get json(): string | undefined {
        const { value } = this;
        if (!this.is('TextArea') || typeof value !== 'string' || !/^\s*[[{]/.test(value)) {
            return undefined;
        }
        try {
            return JSON.stringify(JSON.parse(value), null, 2);
        } catch {
            return undefined;
        }
    }

    get isText(): boolean {
        return (
            this.hasValue &&
            !this.isLink &&
            !(
                this.isReference ||
                this.isBoolean ||
                this.isCurrency ||
                this.isPercent ||
                this.isNumber ||
                this.isDate ||
                this.isDateTime ||
                this.isTime ||
                this.isEmail ||
                this.isPhone ||
                this.isUrl ||
                this.isRichText ||
                this.isMultiline ||
                this.isJson
            )
        );
    }

    get text(): string {
        const text = String(this.displayValue ?? '');
        return this.field?.dataType === 'MultiPicklist' ? text.split(';').join('; ') : text;
    }

    get checked(): boolean {
        return this.value === true;
    }

    /** Percent fields hold 25 for 25 %. */
    get percent(): number {
        return Number(this.value) / 100;
    }

    get scale(): number {
        return this.field?.scale ?? 0;
    }

    get recordAddress(): string {
        return `/lightning/r/${this.record?.apiName ?? 'record'}/${this.record?.id ?? ''}/view`;
    }

    get parent(): { id: string; name: string } | undefined {
        return this.field && parentOf(this.record, this.field);
    }

    get parentAddress(): string {
        return `/lightning/r/${this.parent?.id ?? ''}/view`;
    }

    get parentName(): string {
        return this.parent?.name ?? '';
    }
}
