import { readProject } from '../../metadata/readProject.js';
import { buildSchema } from '../../schema/buildSchema.js';
import type { ProjectModel } from '../../metadata/model.js';
import type { Schema, SObjectDef } from '../../schema/definitions.js';
import type {
    Condition,
    Row,
    SaveOutcome,
    Select,
    UiData,
    UiUser,
    Value
} from '../../org/services/ui/uiData.js';

type Stored = Record<string, Value>;

/** Rows in memory behind the interface that the pages' services use: they are tested without a database. */
export class FakeData implements UiData {
    readonly schema: Schema;
    readonly model: ProjectModel;
    readonly rows: Map<string, Stored[]> = new Map();
    user: UiUser;
    /** `Object` or `Object.Field` that the user may not see. */
    readonly hidden = new Set<string>();
    /** `Object` that the user may only read. */
    readonly readOnly = new Set<string>();
    readonly permissions = new Set<string>();
    /** Tabs that the user does not see are not in it. */
    readonly tabs = new Map<string, 'visible' | 'available'>();
    /** What the next save fails with. */
    failNext: SaveOutcome | undefined;
    private next = 1;

    constructor(projectDir: string) {
        this.model = readProject(projectDir).model;
        this.schema = buildSchema(this.model).schema;
        const profile = this.add('Profile', { Name: 'System Administrator' });
        const id = this.add('User', {
            Name: 'Ada Admin',
            FirstName: 'Ada',
            LastName: 'Admin',
            Username: 'ada@example.com',
            IsActive: true,
            UserType: 'Standard',
            ProfileId: profile
        });
        this.user = {
            id,
            name: 'Ada Admin',
            username: 'ada@example.com',
            profileId: profile,
            profileName: 'System Administrator',
            locale: 'en_US',
            language: 'en_US',
            timeZone: 'Europe/Berlin',
            currency: 'USD'
        };
    }

    add(object: string, values: Stored): string {
        const def = this.schema.object(object)!;
        const id = `${def.keyPrefix ?? 'zzz'}${String(this.next++).padStart(12, '0')}AAA`;
        const now = new Date().toISOString();
        const system: Stored = {
            Id: id,
            OwnerId: this.user?.id ?? null,
            CreatedById: this.user?.id ?? null,
            LastModifiedById: this.user?.id ?? null,
            CreatedDate: now,
            LastModifiedDate: now,
            SystemModstamp: now
        };
        const known = Object.entries({ ...system, ...values }).filter(([name]) =>
            def.fieldsByName.has(name.toLowerCase())
        );
        this.rows.set(object, [...(this.rows.get(object) ?? []), Object.fromEntries(known)]);
        return id;
    }

    now(): number {
        return Date.now();
    }

    select(query: Select): Row[] {
        const def = this.schema.object(query.object)!;
        const found = (this.rows.get(def.name) ?? []).filter(
            (row) => !query.where || this.holds(query.where, def, row)
        );
        const sorted = [...found].sort((a, b) => {
            for (const { field, isDescending } of query.orderBy ?? []) {
                const order = compare(this.at(def, a, field), this.at(def, b, field));
                if (order !== 0) {
                    return isDescending ? -order : order;
                }
            }
            return 0;
        });
        const from = query.offset ?? 0;
        return sorted
            .slice(from, from + (query.limit ?? Infinity))
            .map((row) =>
                Object.fromEntries(query.fields.map((path) => [path, this.at(def, row, path)]))
            );
    }

    selectSystem(query: Select): Row[] {
        return this.select(query);
    }

    count(query: Pick<Select, 'object' | 'where'>): number {
        return this.select({ ...query, fields: ['Id'] }).length;
    }

    save(
        operation: 'insert' | 'update' | 'delete',
        object: string,
        values: Readonly<Record<string, unknown>>
    ): SaveOutcome {
        const failure = this.failNext;
        this.failNext = undefined;
        if (failure) {
            return failure;
        }
        const { Id: id, ...rest } = values as Stored;
        if (operation === 'insert') {
            return { success: true, id: this.add(object, rest) };
        }
        const rows = this.rows.get(object) ?? [];
        const row = rows.find((candidate) => candidate['Id'] === id);
        if (!row) {
            return {
                success: false,
                errors: [
                    { statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] }
                ]
            };
        }
        if (operation === 'delete') {
            this.rows.set(
                object,
                rows.filter((other) => other !== row)
            );
        } else {
            Object.assign(row, rest);
        }
        return { success: true, id: String(id) };
    }

    can(action: 'read' | 'create' | 'edit' | 'delete', object: string): boolean {
        return !this.hidden.has(object) && (action === 'read' || !this.readOnly.has(object));
    }

    canField(action: 'read' | 'edit', object: string, field: string): boolean {
        return (
            !this.hidden.has(`${object}.${field}`) &&
            (action === 'read' || !this.readOnly.has(`${object}.${field}`))
        );
    }

    hasCustomPermission(name: string): boolean {
        return this.permissions.has(name);
    }

    tabVisibility(name: string): 'visible' | 'available' | 'hidden' {
        return this.tabs.get(name) ?? 'hidden';
    }

    private at(def: SObjectDef, row: Stored, path: string): Value {
        const [first = '', ...rest] = path.split('.');
        if (rest.length === 0) {
            return row[def.fieldsByName.get(first.toLowerCase())?.name ?? first] ?? null;
        }
        const reference = def.relationshipsByName.get(first.toLowerCase());
        const id = reference ? row[reference.name] : null;
        const parentDef = id ? this.schema.objectByKeyPrefix(String(id).slice(0, 3)) : undefined;
        const parent =
            parentDef && this.rows.get(parentDef.name)?.find((each) => each['Id'] === id);
        return parentDef && parent ? this.at(parentDef, parent, rest.join('.')) : null;
    }

    private holds(condition: Condition, def: SObjectDef, row: Stored): boolean {
        if ('all' in condition) {
            return condition.all.every((part) => this.holds(part, def, row));
        }
        if ('any' in condition) {
            return condition.any.some((part) => this.holds(part, def, row));
        }
        if ('not' in condition) {
            return !this.holds(condition.not, def, row);
        }
        const left = this.at(def, row, condition.field);
        const { is, value } = condition;
        if (is === 'in') {
            return (value as readonly Value[]).includes(left);
        }
        const right: Value =
            value !== null && typeof value === 'object'
                ? new Date().toISOString().slice(0, 10)
                : (value as Value);
        if (is === 'like') {
            return likePattern(String(right)).test(String(left ?? ''));
        }
        if (is === 'includes') {
            return String(left ?? '')
                .split(';')
                .includes(String(right));
        }
        const order = compare(left, right);
        const results = {
            '=': order === 0,
            '!=': order !== 0,
            '<': order < 0,
            '<=': order <= 0,
            '>': order > 0,
            '>=': order >= 0
        };
        return results[is];
    }
}

function compare(a: Value, b: Value): number {
    if (a === b || (a === null && b === false) || (a === false && b === null)) {
        return 0;
    }
    if (typeof a === 'number' && typeof b === 'number') {
        return a - b;
    }
    return String(a ?? '').localeCompare(String(b ?? ''));
}

/** `%` is any text, `_` any sign, and after a backslash each is itself. */
function likePattern(like: string): RegExp {
    const pattern = like.replace(/\\?[\s\S]/g, (sign) =>
        sign === '%' ? '.*' : sign === '_' ? '.' : sign.at(-1)!.replace(/[^\w\s]/g, '\\$&')
    );
    return new RegExp(`^${pattern}$`, 'is');
}
