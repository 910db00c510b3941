import type { Schema, SObjectDef } from '../../../schema/definitions.js';
import { fieldToken, typeToken } from '../../../schema/tokens.js';
import { DataObject } from '../dataObject.js';

/** One object a relationship, so that they can be keys of a map. */
const known = new WeakMap<SObjectDef, DataObject[]>();

export function childRelationshipsOf(def: SObjectDef, schema: Schema): DataObject[] {
    let relationships = known.get(def);
    if (relationships === undefined) {
        relationships = [...def.childRelationships.values()].flatMap((each) => {
            const child = schema.object(each.childObject);
            const field = child?.fieldsByName.get(each.field.toLowerCase());
            return child === undefined || field === undefined
                ? []
                : [
                      new DataObject('Schema.ChildRelationship', {
                          childSObject: typeToken(child),
                          field: fieldToken(child, field),
                          relationshipName: each.name,
                          isCascadeDelete:
                              field.deleteConstraint === 'Cascade' || field.type === 'MasterDetail',
                          isRestrictedDelete: field.deleteConstraint === 'Restrict'
                      })
                  ];
        });
        known.set(def, relationships);
    }
    return relationships;
}
