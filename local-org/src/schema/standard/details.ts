import type { FieldType, ObjectKind, PicklistValue, SharingModel } from '../definitions.js';
import { DETAIL_FILES, dataFile } from './names.js';

/** What the hand-written overlay says of one object; see data/README.md for the texts of fields. */
export interface ObjectDetails {
    readonly label?: string;
    readonly plural?: string;
    readonly prefix?: string;
    readonly kind?: ObjectKind;
    readonly sharing?: SharingModel;
    /** Field that names a record; `-`: none. */
    readonly nameField?: string;
    readonly personName?: boolean;
    readonly setup?: boolean;
    readonly readonly?: boolean;
    readonly noCreate?: boolean;
    readonly noDelete?: boolean;
    readonly noTable?: boolean;
    readonly feature?: string;
    /** Of an object that data/names.json does not have: its fields in the same text. */
    readonly names?: string;
    readonly fields?: Readonly<Record<string, string>>;
    readonly children?: Readonly<Record<string, string>>;
    /** Child relationships that it adds to its parents. */
    readonly parentChildren?: Readonly<Record<string, string>>;
}

export interface FieldDetails {
    readonly type?: FieldType;
    readonly length?: number;
    readonly scale?: number;
    readonly label?: string;
    readonly flags: ReadonlySet<string>;
    readonly settings: ReadonlyMap<string, string>;
}

let details: Map<string, ObjectDetails> | null = null;

/** All overlays by API name. */
export function objectDetails(): ReadonlyMap<string, ObjectDetails> {
    details ??= new Map(
        DETAIL_FILES.flatMap((file) =>
            Object.entries(dataFile<Record<string, ObjectDetails>>(file))
        )
    );
    return details;
}

const TYPES: Readonly<Record<string, FieldType>> = {
    Text: 'String',
    Number: 'Double',
    Checkbox: 'Boolean',
    Lookup: 'Reference'
};

/** Reads `Text(80) required values=industry 'Account Name'`. */
export function parseFieldDetails(text: string): FieldDetails {
    const flags = new Set<string>();
    const settings = new Map<string, string>();
    let label: string | undefined;
    const tokens = text.match(/'[^']*'|"[^"]*"|\S+/g) ?? [];
    const [, typeName, length, scale] =
        /^(\w+)(?:\((\d+)(?:,(\d+))?\))?$/.exec(tokens[0] ?? '') ?? [];
    if (typeName === undefined) {
        throw new Error(`Not a field's text: ${text}`);
    }
    for (const token of tokens.slice(1)) {
        if (/^['"]/.test(token)) {
            label = token.slice(1, -1);
        } else if (token.includes('=')) {
            settings.set(token.slice(0, token.indexOf('=')), token.slice(token.indexOf('=') + 1));
        } else {
            flags.add(token);
        }
    }
    if (typeName === 'drop') {
        flags.add('drop');
    }
    return {
        type: TYPES[typeName] ?? (typeName === 'drop' ? undefined : (typeName as FieldType)),
        length: length === undefined ? undefined : Number(length),
        scale: scale === undefined ? undefined : Number(scale),
        label,
        flags,
        settings
    };
}

type ValueText =
    string | ({ value: string; default?: boolean } & Record<string, string | number | boolean>);

/** The values of a picklist of the platform by the name that the overlay gives them. */
export function standardValues(name: string): PicklistValue[] {
    const values = dataFile<Record<string, ValueText[]>>('valueSets')[name];
    if (values === undefined) {
        throw new Error(`No value set: ${name}`);
    }
    return values.map((value) => {
        if (typeof value === 'string') {
            return { value, label: value, isDefault: false, isActive: true };
        }
        const { value: text, default: isDefault = false, ...attributes } = value;
        return {
            value: text,
            label: text,
            isDefault,
            isActive: true,
            ...(Object.keys(attributes).length > 0 ? { attributes } : {})
        };
    });
}
