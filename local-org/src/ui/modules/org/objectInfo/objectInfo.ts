import type { RecordRepresentation } from 'lightning/uiRecordApi';

/** Descriptions of objects, as the UI API gives them (only what the page uses). */
export interface FieldInfo {
    readonly apiName: string;
    readonly label: string;
    readonly dataType: string;
    readonly required: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly sortable: boolean;
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    readonly htmlFormatted: boolean;
    readonly inlineHelpText: string | null;
    readonly relationshipName: string | null;
    readonly reference: boolean;
    readonly referenceToInfos: readonly { readonly apiName: string }[];
    readonly controllerName: string | null;
}

export interface ObjectInfo {
    readonly apiName: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string | null;
    readonly nameFields: readonly string[];
    readonly defaultRecordTypeId: string;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly fields: Readonly<Record<string, FieldInfo>>;
    readonly themeInfo: { readonly iconName: string; readonly color: string };
}

export interface PicklistValues {
    readonly controllerValues: Readonly<Record<string, number>>;
    readonly defaultValue: { readonly value: string } | null;
    readonly values: readonly {
        readonly label: string;
        readonly value: string;
        readonly validFor: readonly number[];
    }[];
}

/** What pages call a field: references by what they point to, `Account Name` rather than `Account ID`. */
export function labelOf(field: FieldInfo, info: Pick<ObjectInfo, 'label'> | undefined): string {
    if (field.label === 'Due Date Only') {
        return 'Due Date'; // the API's label of a task's date is not the one that pages show
    }
    if (!field.reference || !/ ID$/.test(field.label)) {
        return field.label;
    }
    if (field.apiName === 'OwnerId') {
        return info ? `${info.label} Owner` : 'Owner';
    }
    const label = field.label.replace(/ ID$/, '');
    return label === 'Account' || label === 'Contact' ? `${label} Name` : label;
}

/** The fields to ask for, so that a field can be shown: a reference needs its parent's name. */
export function fieldsToShow(info: ObjectInfo, names: readonly string[]): string[] {
    return names.flatMap((name) => {
        const field = info.fields[name];
        if (!field) {
            return [];
        }
        const own = `${info.apiName}.${name}`;
        return field.reference && field.relationshipName
            ? [own, `${info.apiName}.${field.relationshipName}.Name`]
            : [own];
    });
}

/** Name and id of the record that a reference points to. */
export function parentOf(
    record: RecordRepresentation | undefined,
    field: FieldInfo
): { id: string; name: string } | undefined {
    const id = record?.fields[field.apiName]?.value as string | null | undefined;
    if (!id) {
        return undefined;
    }
    const parent = field.relationshipName
        ? (record?.fields[field.relationshipName]?.value as RecordRepresentation | null | undefined)
        : undefined;
    const name =
        (parent?.fields['Name']?.value as string | undefined) ??
        (field.relationshipName ? record?.fields[field.relationshipName]?.displayValue : undefined);
    return { id, name: name ?? id };
}
