import type { CustomMetadataRecord, ProjectModel } from '../../metadata/model.js';
import type { FieldDef, SObjectDef } from '../../schema/definitions.js';
import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../shared/values/index.js';
import { storageOf } from '../../soql/storage.js';
import type { Seeder } from './seeder.js';

/** Rows of custom metadata types, made anew from the project at each start; ids stay with their names. */
export function seedCustomMetadata(seeder: Seeder, model: ProjectModel): void {
    const ids = new Map<string, string>();
    for (const record of model.customMetadataRecords) {
        const object = seeder.object(record.type);
        if (object !== undefined) {
            const id = seeder.ensure(object.name, { DeveloperName: record.developerName });
            ids.set(`${object.name}.${record.developerName}`.toLowerCase(), id!);
        }
    }
    removeGone(seeder, model, new Set(ids.values()));
    for (const record of model.customMetadataRecords) {
        const object = seeder.object(record.type);
        const id = ids.get(`${record.type}.${record.developerName}`.toLowerCase());
        if (object !== undefined && id !== undefined) {
            seeder.update(object.name, id, rowOf(record, object, ids, seeder));
        }
    }
}

function removeGone(seeder: Seeder, model: ProjectModel, kept: ReadonlySet<string>): void {
    for (const { name } of model.objects) {
        const object = name.endsWith('__mdt') ? seeder.object(name) : undefined;
        if (object !== undefined) {
            const gone = seeder.database.store
                .select(object, '1', [], 'all')
                .map((row) => row.id!)
                .filter((id) => !kept.has(id));
            if (gone.length > 0) {
                seeder.database.store.erase(object, gone);
            }
        }
    }
}

function rowOf(
    record: CustomMetadataRecord,
    object: SObjectDef,
    ids: ReadonlyMap<string, string>,
    seeder: Seeder
): Record<string, unknown> {
    const row: Record<string, unknown> = {};
    for (const field of object.fields) {
        if (field.isCustom && field.type === 'Boolean') {
            row[field.name] = field.defaultValue?.toLowerCase() === 'true';
        }
    }
    for (const { field: name, value } of record.values) {
        const field = object.fieldsByName.get(name.toLowerCase());
        if (field !== undefined) {
            row[field.name] = valueOf(value, field, ids, seeder);
        }
    }
    return {
        ...row,
        DeveloperName: record.developerName,
        MasterLabel: record.label,
        Label: record.label,
        Language: 'en_US',
        NamespacePrefix: null,
        QualifiedApiName: record.developerName,
        IsProtected: record.isProtected
    };
}

function valueOf(
    text: string | null,
    field: FieldDef,
    ids: ReadonlyMap<string, string>,
    seeder: Seeder
): unknown {
    if (text === null || text === '') {
        return field.type === 'Boolean' ? false : null;
    }
    if (field.type === 'MetadataRelationship') {
        return relationship(text, field, ids, seeder);
    }
    switch (storageOf(field)) {
        case 'boolean':
            return text.toLowerCase() === 'true';
        case 'integer':
            return Number(text);
        case 'long':
            return BigInt(text);
        case 'decimal':
        case 'real':
            return Decimal.of(text.trim());
        case 'date':
            return ApexDate.parseIso(text.slice(0, 10));
        case 'datetime':
            return new ApexDatetime(Date.parse(text));
        case 'time': {
            const [hour = 0, minute = 0, second = 0] = text.replace('Z', '').split(':').map(Number);
            return ApexTime.of(hour, minute, Math.floor(second), 0);
        }
        default:
            return text;
    }
}

/** A record of another type is held by its id, an object or field definition by its name. */
function relationship(
    text: string,
    field: FieldDef,
    ids: ReadonlyMap<string, string>,
    seeder: Seeder
): string {
    const target = field.referenceTo?.[0] ?? '';
    if (target.endsWith('__mdt')) {
        return ids.get(`${target}.${text.split('.').at(-1)}`.toLowerCase()) ?? text;
    }
    if (target === 'EntityDefinition') {
        const object = seeder.object(text);
        seeder.ensure(
            'EntityDefinition',
            { QualifiedApiName: object?.name ?? text },
            {
                DeveloperName: (object?.name ?? text).replace(/__\w+$/, ''),
                DurableId: object?.name ?? text,
                Label: object?.label ?? text,
                MasterLabel: object?.label ?? text,
                PluralLabel: object?.pluralLabel ?? text,
                KeyPrefix: object?.keyPrefix ?? null
            }
        );
    } else if (target === 'FieldDefinition' || target === 'EntityParticle') {
        // A part of an address is an entity particle; other fields are both.
        seeder.ensure(
            target,
            { QualifiedApiName: text.split('.').at(-1)! },
            { DeveloperName: text.replace(/__c$/, ''), DurableId: text }
        );
    }
    return text;
}
