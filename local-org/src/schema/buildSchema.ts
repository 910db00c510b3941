import type { Diagnostic } from '../shared/diagnostic.js';
import type { ProjectModel } from '../metadata/model.js';
import type { Schema, SObjectDef } from './definitions.js';

/** The org's schema: the platform's objects, overlaid with the project's objects and fields. */
export function buildSchema(_model: ProjectModel): { schema: Schema; diagnostics: Diagnostic[] } {
    const objects = new Map<string, SObjectDef>();
    return { schema: schemaOf(objects), diagnostics: [] };
}

/** A schema over finished definitions, keyed by lower-case API name. */
export function schemaOf(objects: ReadonlyMap<string, SObjectDef>): Schema {
    const byPrefix = new Map<string, SObjectDef>();
    for (const def of objects.values()) {
        if (def.keyPrefix !== null && !byPrefix.has(def.keyPrefix)) {
            byPrefix.set(def.keyPrefix, def);
        }
    }
    return {
        objects,
        object: (name) => objects.get(name.toLowerCase()),
        objectByKeyPrefix: (prefix) => byPrefix.get(prefix)
    };
}
