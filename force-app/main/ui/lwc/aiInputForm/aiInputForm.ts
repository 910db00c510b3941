/** Presentational: what the user may say or choose before a click, as the capability declares it. */
import { LightningElement, api } from 'lwc';
import { fileLabel, inputLabel, materialLabel, noText, optionLabel, tooLong } from './labels';
import { textOf } from './textFile';

/** As much as is sure to be read; a longer text is kept, and said to be too long. */
const MOST_CHARACTERS = 200_000;

export interface InputChange {
    readonly name: string;
    readonly value: string;
}

interface FieldView {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly isChoice: boolean;
    readonly isMaterial: boolean;
    readonly options: readonly { label: string; value: string }[];
}

/** What is meant when nothing was chosen: the first option of each choice, and no words. */
export function usualValues(inputs: readonly Apex.AIInputView[]): Record<string, string> {
    return Object.fromEntries(inputs.map(({ name, options }) => [name ?? '', options?.[0] ?? '']));
}

/** Tone and length are arguments of their own: the audit record keeps them. */
const STYLE = new Set(['Tone', 'Length']);

/** Everything else that was said, by name; null when nothing was. */
export function saidOf(
    values: Readonly<Partial<Record<string, string>>>
): Record<string, string> | null {
    const said: Record<string, string> = {};
    for (const [name, value] of Object.entries(values)) {
        if (value && value.trim() !== '' && !STYLE.has(name)) {
            said[name] = value;
        }
    }
    return Object.keys(said).length === 0 ? null : said;
}

function problemOf(text: string): string {
    return text.length > MOST_CHARACTERS
        ? tooLong
              .replace('{0}', text.length.toLocaleString())
              .replace('{1}', MOST_CHARACTERS.toLocaleString())
        : '';
}

export default class AiInputForm extends LightningElement {
    labels = { material: materialLabel, file: fileLabel };

    @api inputs: readonly Apex.AIInputView[] = [];
    /** By name of the input. */
    @api values: Readonly<Partial<Record<string, string>>> = {};
    @api isDisabled = false;

    problem = '';

    get fields(): readonly FieldView[] {
        return this.inputs.map(({ name, kind, options }) => ({
            name: name ?? '',
            label: inputLabel(name ?? ''),
            value: this.values[name ?? ''] ?? '',
            isChoice: kind === 'choice',
            isMaterial: kind === 'material',
            options: (options ?? []).map((value) => ({ value, label: optionLabel(value) }))
        }));
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.problem = problemOf(event.detail.value);
        this.tell(name ?? '', event.detail.value);
    }

    /** Read here, in the browser: the text goes the same way as one that was pasted. */
    async handleFile(event: Event): Promise<void> {
        const field = event.currentTarget as HTMLElement & { files?: FileList };
        const file = field.files?.[0];
        if (!file) {
            return;
        }
        const text = await textOf(file);
        this.problem = text === null ? noText.replace('{0}', file.name) : problemOf(text);
        if (text !== null && this.problem === '') {
            this.tell(field.dataset.name ?? '', text);
        }
    }

    private tell(name: string, value: string): void {
        this.dispatchEvent(
            new CustomEvent<InputChange>('inputchange', { detail: { name, value } })
        );
    }
}
