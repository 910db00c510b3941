import { LightningElement, api } from 'lwc';
import { createRecord, updateRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import { loadObjectInfo, loadPicklists } from 'lightning/uiObjectInfoApi';
import { API, get, messageOf, type FetchError } from 'org/http';
import { objectNameOf, type ObjectName } from 'org/fieldNames';
import { fieldsToShow, type ObjectInfo, type PicklistValues } from 'org/objectInfo';

export interface FormState {
    readonly info: ObjectInfo;
    readonly record: RecordRepresentation | undefined;
    readonly picklists: Readonly<Record<string, PicklistValues>>;
    readonly isNew: boolean;
}

/** What registers with the form: input and output fields, and messages. */
export interface FormMember {
    readonly fieldName?: string;
    useForm?(state: FormState): void;
    showMessage?(message: string): void;
    showErrors?(messages: readonly string[]): void;
    isValid?(): boolean;
    /** Called with each change, for dependent picklists. */
    otherChanged?(field: string, value: unknown): void;
    readonly editedValue?: unknown;
    readonly isEdited?: boolean;
}

/**
 * Container: loads the record of its fields, and saves it.
 * https://developer.salesforce.com/docs/component-library/bundle/lightning-record-edit-form
 */
export default class RecordEditForm extends LightningElement {
    @api recordId?: string;
    @api recordTypeId?: string;
    @api objectApiName?: ObjectName;
    @api layoutType?: string;
    @api density?: string;
    @api formClass?: string;

    private readonly members = new Set<FormMember>();
    private state: FormState | undefined;
    private loading: Promise<void> | undefined;
    isSaving = false;

    constructor() {
        super();
        this.addEventListener('org__formmember', (event) => {
            event.stopPropagation();
            const { member } = (event as CustomEvent<{ member: FormMember }>).detail;
            this.members.add(member);
            if (this.state) {
                member.useForm?.(this.state);
            }
            this.loadSoon();
        });
        this.addEventListener('org__formmembergone', (event) => {
            event.stopPropagation();
            this.members.delete((event as CustomEvent<{ member: FormMember }>).detail.member);
        });
        this.addEventListener('org__fieldchange', (event) => {
            event.stopPropagation();
            const { field, value } = (event as CustomEvent<{ field: string; value: unknown }>)
                .detail;
            this.members.forEach((member) => {
                member.otherChanged?.(field, value);
            });
        });
    }

    connectedCallback(): void {
        this.loadSoon();
    }

    /** Waits a turn, so that all fields of the form are asked for at once. */
    private loadSoon(): void {
        this.loading ??= Promise.resolve().then(async () => {
            this.loading = undefined;
            await this.load();
        });
    }

    private async load(): Promise<void> {
        const object = objectNameOf(this.objectApiName);
        if (!object) {
            return;
        }
        try {
            const info = await loadObjectInfo<ObjectInfo>(object);
            const names = [...this.members].flatMap((member) =>
                member.fieldName && !hasRead(this.state?.record, member.fieldName)
                    ? [member.fieldName]
                    : []
            );
            const [record, picklists] = await Promise.all([
                this.recordId ? this.loadRecord(info, names) : undefined,
                loadPicklists<{ picklistFieldValues: Record<string, PicklistValues> }>(
                    object,
                    this.recordTypeId ?? info.defaultRecordTypeId
                )
            ]);
            this.state = {
                info,
                record: merge(this.state?.record, record),
                picklists: picklists.picklistFieldValues,
                isNew: !this.recordId
            };
            this.members.forEach((member) => {
                member.useForm?.(this.state as FormState);
            });
            this.dispatchEvent(
                new CustomEvent('load', {
                    detail: {
                        objectInfos: { [info.apiName]: info },
                        ...(record
                            ? { records: { [record.id]: this.state.record } }
                            : { record: { apiName: info.apiName, id: null, fields: {} } })
                    }
                })
            );
        } catch (error: unknown) {
            this.fail(error);
        }
    }

    private loadRecord(
        info: ObjectInfo,
        names: readonly string[]
    ): Promise<RecordRepresentation | undefined> {
        const fields = fieldsToShow(info, names);
        if (fields.length === 0 && this.state) {
            return Promise.resolve(undefined);
        }
        const optional = encodeURIComponent([...fields, `${info.apiName}.Id`].join(','));
        return get(`${API}/ui-api/records/${this.recordId ?? ''}?optionalFields=${optional}`);
    }

    /** Saves; `fields` replaces what the inputs hold, as when a submit handler changed it. */
    @api
    submit(fields?: Record<string, unknown>): void {
        void this.save(fields ?? this.collect());
    }

    handleSubmit(event: Event): void {
        event.preventDefault();
        event.stopPropagation();
        const inputs = [...this.members].filter((member) => member.isValid);
        const valid = inputs.map((member) => member.isValid?.() ?? true);
        if (valid.includes(false) || this.isSaving) {
            return;
        }
        const fields = this.collect();
        const proceed = this.dispatchEvent(
            new CustomEvent('submit', { cancelable: true, detail: { fields } })
        );
        if (proceed) {
            void this.save(fields);
        }
    }

    private collect(): Record<string, unknown> {
        const edited = [...this.members].filter((member) => member.fieldName && member.isEdited);
        return Object.fromEntries(
            edited.map((member) => [member.fieldName ?? '', member.editedValue])
        );
    }

    private async save(fields: Record<string, unknown>): Promise<void> {
        this.isSaving = true;
        this.showMessage('');
        try {
            const record = this.recordId
                ? await updateRecord({ fields: { ...fields, Id: this.recordId } })
                : await createRecord({
                      apiName: objectNameOf(this.objectApiName) ?? '',
                      fields: {
                          ...(this.recordTypeId ? { RecordTypeId: this.recordTypeId } : {}),
                          ...fields
                      }
                  });
            this.dispatchEvent(new CustomEvent('success', { detail: record }));
        } catch (error: unknown) {
            this.fail(error);
        } finally {
            this.isSaving = false;
        }
    }

    private fail(error: unknown): void {
        const { body } = error as Partial<FetchError>;
        const output = body?.['output'] as
            | {
                  fieldErrors?: Record<string, { message: string }[]>;
                  errors?: { message: string }[];
              }
            | undefined;
        const shown = new Set<string>();
        this.members.forEach((member) => {
            const errors = member.fieldName ? output?.fieldErrors?.[member.fieldName] : undefined;
            if (errors && member.showErrors) {
                shown.add(member.fieldName ?? '');
                member.showErrors(errors.map(({ message }) => message));
            }
        });
        const everythingShown =
            shown.size > 0 &&
            (output?.errors ?? []).length === 0 &&
            Object.keys(output?.fieldErrors ?? {}).every((name) => shown.has(name));
        this.showMessage(everythingShown ? 'Review the fields below.' : messageOf(error));
        this.dispatchEvent(
            new CustomEvent('error', {
                detail: {
                    message: body?.message ?? messageOf(error),
                    detail: messageOf(error),
                    output: output ?? { errors: [], fieldErrors: {} }
                }
            })
        );
    }

    private showMessage(message: string): void {
        this.members.forEach((member) => {
            member.showMessage?.(message);
        });
    }
}

const hasRead = (record: RecordRepresentation | undefined, field: string): boolean =>
    record !== undefined && field in record.fields;

function merge(
    before: RecordRepresentation | undefined,
    after: RecordRepresentation | undefined
): RecordRepresentation | undefined {
    return before && after
        ? { ...after, fields: { ...before.fields, ...after.fields } }
        : (after ?? before);
}
