import { LightningElement, api } from 'lwc';
import { API, messageOf, get, send } from 'org/http';

interface Created {
    readonly id: string;
    readonly fields: Readonly<Record<string, { readonly value: unknown }>>;
}

/** What `uploadfinished` says of each file. */
interface Uploaded {
    readonly name: string;
    readonly documentId: string;
    readonly contentVersionId: string;
    readonly mimeType: string;
}

/**
 * Uploads files as ContentVersion, linked to the record.
 * https://developer.salesforce.com/docs/component-library/bundle/lightning-file-upload
 */
export default class FileUpload extends LightningElement {
    @api label = '';
    @api name = '';
    /** `.pdf,.txt` or a list of such endings. */
    @api accept: string | readonly string[] = '';
    @api recordId?: string;
    @api multiple = false;
    @api disabled = false;
    @api required = false;
    @api fileFieldName?: string;
    @api fileFieldValue?: string;

    isBusy = false;
    problem = '';

    get accepted(): string {
        return typeof this.accept === 'string' ? this.accept : this.accept.join(',');
    }

    get isOff(): boolean {
        return this.disabled || this.isBusy;
    }

    get buttonLabel(): string {
        return this.isBusy ? 'Uploading …' : 'Upload Files';
    }

    handleChange(event: Event): void {
        const input = event.target as HTMLInputElement;
        void this.upload([...(input.files ?? [])]).then(() => {
            input.value = '';
        });
    }

    handleOver(event: DragEvent): void {
        event.preventDefault();
    }

    handleDrop(event: DragEvent): void {
        event.preventDefault();
        if (!this.isOff) {
            void this.upload([...(event.dataTransfer?.files ?? [])]);
        }
    }

    private async upload(files: readonly File[]): Promise<void> {
        const chosen = this.multiple ? files : files.slice(0, 1);
        const refused = chosen.find(({ name }) => !this.isAccepted(name));
        if (refused) {
            this.problem = `Your company doesn't support the type of file: ${refused.name}`;
            return;
        }
        this.isBusy = true;
        this.problem = '';
        try {
            const uploaded: Uploaded[] = [];
            for (const file of chosen) {
                uploaded.push(await this.store(file));
            }
            this.dispatchEvent(new CustomEvent('uploadfinished', { detail: { files: uploaded } }));
        } catch (error: unknown) {
            this.problem = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }

    private isAccepted(name: string): boolean {
        const endings = this.accepted.split(',').map((ending) => ending.trim().toLowerCase());
        return (
            this.accepted === '' || endings.some((ending) => name.toLowerCase().endsWith(ending))
        );
    }

    private async store(file: File): Promise<Uploaded> {
        const own = this.fileFieldName ? { [this.fileFieldName]: this.fileFieldValue } : {};
        const created = await send<Created>('POST', `${API}/ui-api/records`, {
            apiName: 'ContentVersion',
            fields: {
                Title: file.name.replace(/\.[^.]+$/, ''),
                PathOnClient: file.name,
                VersionData: await base64Of(file),
                ...(this.recordId ? { FirstPublishLocationId: this.recordId } : {}),
                ...own
            }
        });
        const version = await get<Created>(
            `${API}/ui-api/records/${created.id}?fields=ContentVersion.ContentDocumentId`
        );
        return {
            name: file.name,
            documentId: String(version.fields['ContentDocumentId']?.value),
            contentVersionId: created.id,
            mimeType: file.type
        };
    }
}

async function base64Of(file: File): Promise<string> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (const byte of bytes) {
        text += String.fromCharCode(byte);
    }
    return btoa(text);
}
