import type { Diagnostic } from '../shared/diagnostic.js';
import type { ObjectMetadata, ProjectModel } from '../metadata/model.js';
import type { ChildRelationship, Schema, SObjectDef } from './definitions.js';
import { fieldDraft, finishObject, type FieldDraft, type ObjectDraft } from './draft.js';
import { withoutPrefix } from './ownNames.js';
import { assignPrefixes } from './keyPrefixes.js';
import { LazyObjects } from './lazyObjects.js';
import type { FieldContext } from './project/customFields.js';
import { customObject, kindOfCustom } from './project/customObject.js';
import { derivedObjects } from './project/derivedObjects.js';
import { fieldTypeOf } from './project/fieldTypes.js';
import { overlaid } from './project/overlay.js';
import { objectDetails } from './standard/details.js';
import { expandTargets } from './standard/polymorphic.js';
import { standardValueSetFields } from './standard/valueSetFields.js';
import { standardObject, standardObjectNames } from './standard/standardObjects.js';

/** Fields of `Activity` are fields of both; a child relationship of that name is that of tasks. */
const ACTIVITIES = ['Event', 'Task'];

/** The org's schema: the platform's objects, overlaid with the project's objects and fields. */
export function buildSchema(model: ProjectModel): { schema: Schema; diagnostics: Diagnostic[] } {
    return new SchemaBuilder(model).build();
}

class SchemaBuilder {
    private readonly diagnostics: Diagnostic[] = [];
    private readonly model: ProjectModel;
    private readonly features: ReadonlySet<string>;
    private readonly standardNames: ReadonlyMap<string, string>;
    /** What the project says of an object, by lower-case name. */
    private readonly metadata = new Map<string, ObjectMetadata[]>();
    /** Child relationships that fields of the project make, by the parent's lower-case name. */
    private readonly children = new Map<string, ChildRelationship[]>();
    private readonly context: FieldContext;

    constructor(model: ProjectModel) {
        this.model = model;
        this.features = new Set(model.features);
        this.standardNames = new Map(
            standardObjectNames(this.features).map((name) => [name.toLowerCase(), name])
        );
        this.context = {
            valueSets: new Map(
                model.globalValueSets.map((valueSet) => [valueSet.name.toLowerCase(), valueSet])
            ),
            findField: (object, field) => this.findField(object, field),
            report: (diagnostic) => this.diagnostics.push(diagnostic)
        };
    }

    build(): { schema: Schema; diagnostics: Diagnostic[] } {
        this.groupMetadata();
        const custom = this.customObjects();
        this.collectChildren();
        const targets = {
            all: custom.filter(({ kind }) => kind === 'custom').map(({ name }) => name),
            withActivities: custom
                .filter(({ features }) => features?.hasActivities === true)
                .map(({ name }) => name)
        };
        const prefixes = new Map<string, string>();
        const builders = new Map<string, () => SObjectDef>();
        const finish = (draft: ObjectDraft) =>
            finishObject(this.complete(draft, targets), this.model.namespace);

        const standardPrefixes = this.standardPrefixes();
        const withValueSets = new Set(
            this.model.standardValueSets.flatMap(({ name }) =>
                standardValueSetFields(name).map(([object]) => object)
            )
        );
        for (const [key, name] of this.standardNames) {
            const build = () => {
                const draft = standardObject(name, this.features);
                return {
                    ...draft,
                    keyPrefix:
                        draft.keyPrefix ??
                        (draft.features?.isVirtual ? null : (standardPrefixes.get(name) ?? null))
                };
            };
            const prefix = objectDetails().get(name)?.prefix ?? standardPrefixes.get(name);
            if (prefix !== undefined && !prefixes.has(prefix)) {
                prefixes.set(prefix, key);
            }
            const additions = this.additionsTo(key);
            if (additions.length === 0 && !withValueSets.has(name)) {
                builders.set(key, () => finish(build()));
                continue;
            }
            // Built at once, so that what is wrong in the project is reported.
            const draft = overlaid(build(), additions, this.model.standardValueSets, this.context);
            builders.set(key, () => finish(draft));
        }
        for (const draft of custom) {
            for (const object of [draft, ...derivedObjects(draft)]) {
                const key = object.name.toLowerCase();
                builders.set(key, () => finish(object));
                if (object.keyPrefix !== null && !prefixes.has(object.keyPrefix)) {
                    prefixes.set(object.keyPrefix, key);
                }
            }
        }
        this.checkReferences(custom, builders);
        const { namespace } = this.model;
        const prefix = namespace === '' ? '' : `${namespace.toLowerCase()}__`;
        const objects = new LazyObjects(builders);
        return {
            schema: {
                objects,
                namespace,
                object: (name) => {
                    const key = name.toLowerCase();
                    return objects.get(key) ?? objects.get(withoutPrefix(key, prefix));
                },
                objectByKeyPrefix: (keyPrefix) => {
                    const key = prefixes.get(keyPrefix);
                    return key === undefined ? undefined : objects.get(key);
                }
            },
            diagnostics: this.diagnostics
        };
    }

    private groupMetadata(): void {
        for (const object of this.model.objects) {
            const key = object.name.toLowerCase();
            const group = this.metadata.get(key);
            if (group === undefined) {
                this.metadata.set(key, [object]);
            } else {
                group.push(object);
            }
        }
    }

    private customObjects(): ObjectDraft[] {
        const drafts: ObjectDraft[] = [];
        const own = [...this.metadata.values()]
            .map(([first]) => first!)
            .filter((object) => this.isOwn(object));
        const prefixesOf = (objects: ObjectMetadata[], first: string) =>
            assignPrefixes(
                objects.map(({ name }) => name),
                first,
                new Set()
            );
        const byKind = (test: (kind: string) => boolean) =>
            own.filter((object) => test(kindOfCustom(object)));
        const prefixes = new Map([
            ...prefixesOf(
                byKind((kind) => kind === 'customMetadata'),
                'm'
            ),
            ...prefixesOf(
                byKind((kind) => kind === 'platformEvent'),
                'e'
            ),
            ...prefixesOf(
                byKind((kind) => kind === 'custom' || kind.startsWith('customSetting')),
                'a'
            )
        ]);
        for (const object of own) {
            drafts.push(customObject(object, prefixes.get(object.name)!, this.context));
        }
        return drafts;
    }

    /** Whether it is the project's own object, and one that the local org has. */
    private isOwn(object: ObjectMetadata): boolean {
        const key = object.name.toLowerCase();
        if (this.standardNames.has(key) || key === 'activity' || key === 'personaccount') {
            return false;
        }
        const suffix = /__([a-z]+)$/.exec(key)?.[1];
        if (suffix === 'c' || suffix === 'mdt' || suffix === 'e' || suffix === 'b') {
            if (object.settings === null) {
                this.diagnostics.push({
                    severity: 'warning',
                    message: `Object ${object.name} itself is not in the project; what the project says of it is used`,
                    position: object.position
                });
            }
            return true;
        }
        this.diagnostics.push({
            severity: 'notSupported',
            message: `NotSupported: object ${object.name}${KINDS[suffix ?? ''] ?? ''}`,
            position: object.position
        });
        return false;
    }

    private additionsTo(key: string): ObjectMetadata[] {
        const parent = key.endsWith('changeevent') ? key.slice(0, -'changeevent'.length) : null;
        const names = [
            key,
            ...(ACTIVITIES.some((name) => name.toLowerCase() === (parent ?? key))
                ? ['activity']
                : [])
        ];
        const own = names.flatMap((name) => this.metadata.get(name) ?? []);
        if (parent === null) {
            return own;
        }
        // A change event has the custom fields of its object, and nothing else of it.
        return [...(this.metadata.get(parent) ?? []), ...own].map((object) => ({
            ...object,
            settings: null,
            validationRules: [],
            recordTypes: [],
            fieldSets: [],
            fields: object.fields.filter(({ formula }) => formula === undefined)
        }));
    }

    private collectChildren(): void {
        for (const group of this.metadata.values()) {
            for (const object of group) {
                const names = object.name.toLowerCase() === 'activity' ? ACTIVITIES : [object.name];
                for (const field of object.fields) {
                    if (field.relationshipName === undefined || !/__c$/i.test(field.name)) {
                        continue;
                    }
                    for (const target of field.referenceTo) {
                        for (const childObject of names) {
                            this.addChild(target, {
                                name: `${field.relationshipName}__r`,
                                childObject,
                                field: field.name
                            });
                        }
                    }
                }
            }
        }
    }

    private addChild(parent: string, child: ChildRelationship): void {
        const key = parent.toLowerCase();
        const list = this.children.get(key);
        if (list === undefined) {
            this.children.set(key, [child]);
        } else {
            list.push(child);
        }
    }

    /** Adds what is only known once all objects are. */
    private complete(
        draft: ObjectDraft,
        custom: { readonly all: readonly string[]; readonly withActivities: readonly string[] }
    ): ObjectDraft {
        return {
            ...draft,
            fields: draft.fields.map((field) =>
                field.referenceTo === undefined
                    ? field
                    : {
                          ...field,
                          referenceTo: expandTargets(
                              `${draft.name}.${field.name}`,
                              field.referenceTo,
                              custom
                          )
                      }
            ),
            children: [...draft.children, ...(this.children.get(draft.name.toLowerCase()) ?? [])]
        };
    }

    /** Prefixes of our own for standard objects whose prefix we do not know; `z` begins none of the platform's. */
    private standardPrefixes(): Map<string, string> {
        const unknown = [...this.standardNames.values()].filter(
            (name) =>
                objectDetails().get(name)?.prefix === undefined &&
                !/(Share|History|Feed|Event|EventStream)$/.test(name)
        );
        return assignPrefixes(unknown, 'z', new Set());
    }

    private findField(object: string, field: string): FieldDraft | undefined {
        const metadata = (this.metadata.get(object.toLowerCase()) ?? [])
            .flatMap(({ fields }) => fields)
            .find(({ name }) => name.toLowerCase() === field.toLowerCase());
        const summary = metadata?.summary;
        if (metadata !== undefined && summary?.summarizedField !== undefined) {
            // A summary of summaries has the type of what is summarized in the end.
            const summed = this.findField(summary.childObject, summary.summarizedField);
            return (
                summed && { ...summed, name: metadata.name, label: metadata.label ?? metadata.name }
            );
        }
        const type = metadata === undefined ? undefined : fieldTypeOf(metadata);
        if (metadata !== undefined && type !== undefined) {
            return fieldDraft({
                name: metadata.name,
                label: metadata.label ?? metadata.name,
                type,
                precision: metadata.precision,
                scale: metadata.scale
            });
        }
        const standard = this.standardNames.get(object.toLowerCase());
        return standard === undefined
            ? undefined
            : standardObject(standard, this.features).fields.find(
                  ({ name }) => name.toLowerCase() === field.toLowerCase()
              );
    }

    /** A reference to an object that is nowhere would only fail later, and less clearly. */
    private checkReferences(
        custom: readonly ObjectDraft[],
        builders: ReadonlyMap<string, unknown>
    ): void {
        for (const draft of custom) {
            for (const field of draft.fields) {
                const missing = (field.referenceTo ?? []).filter(
                    (target) => !target.startsWith('@') && !builders.has(target.toLowerCase())
                );
                const metadata = this.metadata
                    .get(draft.name.toLowerCase())
                    ?.flatMap(({ fields }) => fields)
                    .find(({ name }) => name === field.name);
                if (missing.length > 0 && metadata !== undefined) {
                    this.diagnostics.push({
                        severity: 'warning',
                        message: `Field ${draft.name}.${field.name} refers to ${missing.join(', ')}, which this org does not have`,
                        position: metadata.position
                    });
                }
            }
        }
    }
}

const KINDS: Readonly<Record<string, string>> = {
    x: ' (external object)',
    kav: ' (Knowledge article type)'
};

/** A schema over finished definitions, keyed by lower-case API name. */
export function schemaOf(objects: ReadonlyMap<string, SObjectDef>): Schema {
    const byPrefix = new Map<string, SObjectDef>();
    for (const def of objects.values()) {
        if (def.keyPrefix !== null && !byPrefix.has(def.keyPrefix)) {
            byPrefix.set(def.keyPrefix, def);
        }
    }
    return {
        namespace: '',
        objects,
        object: (name) => objects.get(name.toLowerCase()),
        objectByKeyPrefix: (prefix) => byPrefix.get(prefix)
    };
}
