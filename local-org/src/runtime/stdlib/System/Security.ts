import { apexError } from '../../../shared/apexException.js';
import { INTEGER, setOf, sobjectOf, SOBJECT, STRING } from '../../../shared/types.js';
import type { EnumValue } from '../../../shared/values/index.js';
import { ApexList, ApexMap, ApexSet, notNull } from '../../../shared/values/index.js';
import type { FieldDef, SObjectDef } from '../../../schema/definitions.js';
import { SObject } from '../../../schema/sobject.js';
import { AggregateRow } from '../../../soql/aggregateRow.js';
import { DataObject } from '../../library/dataObject.js';
import { isCalculated } from '../../library/describe/describeField.js';
import { userCan, userCanField } from '../../library/describe/permissions.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

type Access = 'CREATABLE' | 'READABLE' | 'UPDATABLE' | 'UPSERTABLE';

/** Whether the user may do with a field what the access type names. */
function mayUse(access: Access, def: SObjectDef, field: FieldDef): boolean {
    switch (access) {
        case 'READABLE':
            return userCanField('read', def.name, field.name);
        case 'CREATABLE':
            return field.isCreateable && userCanField('edit', def.name, field.name);
        case 'UPDATABLE':
            return field.isUpdateable && userCanField('edit', def.name, field.name);
        case 'UPSERTABLE':
            return (
                (field.isCreateable || field.isUpdateable) &&
                !isCalculated(field) &&
                userCanField('edit', def.name, field.name)
            );
    }
}

const ACTIONS = {
    CREATABLE: ['create'],
    READABLE: ['read'],
    UPDATABLE: ['edit'],
    UPSERTABLE: ['create', 'edit']
} as const;

const mayUseObject = (access: Access, def: SObjectDef): boolean =>
    ACTIONS[access].every((action) => userCan(action, def.name));

/** Copies records without what the user may not use; remembers what was taken out. */
class Stripper {
    readonly removed = new Map<string, Set<string>>();
    private readonly access: Access;

    constructor(access: Access) {
        this.access = access;
    }

    strip(record: SObject): { copy: SObject; isChanged: boolean } {
        const copy = record.clone({
            preserveId: true,
            preserveReadonlyTimestamps: true,
            preserveAutonumber: true
        });
        let isChanged = false;
        for (const field of record.populatedFields()) {
            // The id is never taken out.
            if (field.name !== 'Id' && !mayUse(this.access, record.def, field)) {
                copy.unset(field);
                this.note(record.def, field.name);
                isChanged = true;
            }
        }
        for (const [name, parent] of record.parents ?? []) {
            const field = record.def.relationshipsByName.get(name);
            if (field !== undefined && !mayUse(this.access, record.def, field)) {
                copy.parents?.delete(name);
                this.note(record.def, field.relationshipName ?? name);
                isChanged = true;
            } else if (parent !== null) {
                const stripped = this.strip(parent);
                copy.parents?.set(name, stripped.copy);
                isChanged ||= stripped.isChanged;
            }
        }
        for (const [name, list] of record.children ?? []) {
            const [first] = list.items as SObject[];
            if (first !== undefined && !mayUseObject(this.access, first.def)) {
                copy.children?.delete(name);
                this.note(record.def, record.def.childRelationships.get(name)?.name ?? name);
                isChanged = true;
                continue;
            }
            const children = (list.items as SObject[]).map((child) => this.strip(child));
            const element = list instanceof ApexList ? list.elementType : SOBJECT;
            copy.setChildren(
                name,
                new ApexList(
                    element,
                    children.map((child) => child.copy)
                )
            );
            isChanged ||= children.some((child) => child.isChanged);
        }
        return { copy, isChanged };
    }

    private note(def: SObjectDef, field: string): void {
        const fields = this.removed.get(def.name) ?? new Set();
        this.removed.set(def.name, fields.add(field));
    }
}

function stripInaccessible(
    accessType: EnumValue,
    source: ApexList<SObject>,
    enforceRoot: boolean | null = true
): DataObject {
    const access = notNull(accessType).name as Access;
    const { items, elementType } = notNull(source);
    if ((items as unknown[]).some((item) => item instanceof AggregateRow)) {
        throw apexError(
            'System.IllegalArgumentException',
            'AggregateResult SObject types are not supported'
        );
    }
    const denied = items.find(({ def }) => !mayUseObject(access, def));
    if (enforceRoot !== false && denied !== undefined) {
        throw apexError('System.NoAccessException', `No access to entity: ${denied.def.name}`);
    }
    const stripper = new Stripper(access);
    const results = items.map((record) => stripper.strip(record));
    const isGeneric = elementType.kind !== 'sobject' || elementType.name === null;
    const [first] = items;
    const element = isGeneric && first !== undefined ? sobjectOf(first.def.name) : elementType;
    return new DataObject('System.SObjectAccessDecision', {
        records: new ApexList(
            element,
            results.map(({ copy }) => copy)
        ),
        removedFields: new ApexMap<string, unknown>(
            STRING,
            setOf(STRING),
            [...stripper.removed].map(([name, fields]) => [name, new ApexSet(STRING, fields)])
        ),
        modifiedIndexes: new ApexSet(
            INTEGER,
            results.flatMap(({ isChanged }, index) => (isChanged ? [index] : []))
        )
    });
}

export default libraryClass('System.Security', {
    reference: apexReference('apex_class_System_Security'),
    members: {
        'static SObjectAccessDecision stripInaccessible(AccessType access, List<SObject> records)':
            stripInaccessible,
        'static SObjectAccessDecision stripInaccessible(AccessType access, List<SObject> records, Boolean enforceRootObjectCRUD)':
            stripInaccessible
    }
});

export const decision = libraryClass('System.SObjectAccessDecision', {
    reference: apexReference('apex_class_System_SObjectAccessDecision'),
    members: {
        'Set<Integer> getModifiedIndexes()': (self: DataObject) => self['modifiedIndexes'],
        'List<SObject> getRecords()': (self: DataObject) => self['records'],
        'Map<String, Set<String>> getRemovedFields()': (self: DataObject) => self['removedFields']
    }
});
