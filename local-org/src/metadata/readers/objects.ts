import type { SharingModel } from '../../schema/definitions.js';
import type {
    CompactLayout,
    FieldSetMetadata,
    ListView,
    NamedThing,
    ObjectMetadata,
    ObjectSettings,
    RecordTypeMetadata,
    ValidationRuleMetadata
} from '../model.js';
import type { Reader, Reading } from '../modelDraft.js';
import type { SourceFile } from '../sourceFiles.js';
import { child, childrenNamed, flagAt, textAt, textsAt, type XmlElement } from '../xml.js';
import { readField } from './fields.js';

type Growing = {
    -readonly [Key in keyof ObjectMetadata]: ObjectMetadata[Key] extends readonly (infer Item)[]
        ? Item[]
        : ObjectMetadata[Key];
};

/** The object of that name in the model, made when it is the first that is heard of it. */
function objectNamed(name: string, file: SourceFile, reading: Reading): Growing {
    const existing = reading.model.objects.find(
        (object) => object.name.toLowerCase() === name.toLowerCase()
    );
    if (existing !== undefined) {
        return existing as Growing;
    }
    const made: Growing = {
        name,
        position: { file: file.file, line: 1, column: 1 },
        settings: null,
        fields: [],
        recordTypes: [],
        validationRules: [],
        fieldSets: [],
        listViews: [],
        compactLayouts: [],
        webLinks: [],
        sharingReasons: [],
        businessProcesses: []
    };
    reading.model.objects.push(made);
    return made;
}

/** `<Object>.object-meta.xml`: settings, and in the older form everything else too. */
export const readObject: Reader = (root, file, reading) => {
    const object = objectNamed(file.name, file, reading);
    object.position = root.position;
    object.settings = readSettings(root);
    for (const element of root.children) {
        CHILD_READERS[element.name]?.(object, element, textAt(element, 'fullName') ?? '');
    }
};

type ChildReader = (object: Growing, element: XmlElement, name: string) => void;

/** The same child in two package directories: the one that is deployed last stays. */
function keep<T extends { readonly name: string } | { readonly developerName: string }>(
    all: T[],
    item: T
): void {
    const key = (each: T): string =>
        ('name' in each ? each.name : each.developerName).toLowerCase();
    const same = all.findIndex((each) => key(each) === key(item));
    all.splice(same < 0 ? all.length : same, 1, item);
}

/** By the element's name inside a whole object file. */
const CHILD_READERS: Readonly<Record<string, ChildReader>> = {
    fields: (object, element, name) => keep(object.fields, readField(element, name)),
    recordTypes: (object, element, name) => keep(object.recordTypes, readRecordType(element, name)),
    validationRules: (object, element, name) =>
        keep(object.validationRules, readValidationRule(element, name)),
    fieldSets: (object, element, name) => keep(object.fieldSets, readFieldSet(element, name)),
    listViews: (object, element, name) => keep(object.listViews, readListView(element, name)),
    compactLayouts: (object, element, name) =>
        keep(object.compactLayouts, readCompactLayout(element, name)),
    webLinks: (object, element, name) =>
        keep(object.webLinks, { ...readNamed(element, name), url: textAt(element, 'url') }),
    sharingReasons: (object, element, name) =>
        keep(object.sharingReasons, readNamed(element, name)),
    businessProcesses: (object, element, name) =>
        keep(object.businessProcesses, {
            name,
            values: childrenNamed(element, 'values').map((value) => textAt(value, 'fullName') ?? '')
        })
};

/** A child in a file of its own: `objects/Account/fields/X__c.field-meta.xml`. */
export function objectChildReader(element: string): Reader {
    return (root, file, reading) => {
        const parent = file.folders.at(-2);
        if (parent === undefined) {
            return;
        }
        CHILD_READERS[element]!(
            objectNamed(parent, file, reading),
            root,
            textAt(root, 'fullName') ?? file.name
        );
    };
}

function readSettings(root: XmlElement): ObjectSettings {
    const nameField = child(root, 'nameField');
    return {
        label: textAt(root, 'label'),
        pluralLabel: textAt(root, 'pluralLabel'),
        description: textAt(root, 'description'),
        sharingModel: sharingModelOf(textAt(root, 'sharingModel')),
        externalSharingModel: sharingModelOf(textAt(root, 'externalSharingModel')),
        deploymentStatus: textAt(root, 'deploymentStatus'),
        nameField: nameField === undefined ? undefined : readField(nameField, 'Name'),
        customSettingsType: textAt(root, 'customSettingsType'),
        eventType: textAt(root, 'eventType'),
        publishBehavior: textAt(root, 'publishBehavior') as ObjectSettings['publishBehavior'],
        visibility: textAt(root, 'visibility'),
        compactLayout: textAt(root, 'compactLayoutAssignment'),
        enableHistory: flagAt(root, 'enableHistory'),
        enableFeeds: flagAt(root, 'enableFeeds'),
        enableActivities: flagAt(root, 'enableActivities'),
        searchLayoutFields: childrenNamed(root, 'searchLayouts').flatMap((layouts) =>
            textsAt(layouts, 'searchResultsAdditionalFields')
        ),
        excludedListButtons: childrenNamed(root, 'searchLayouts').flatMap((layouts) =>
            textsAt(layouts, 'excludedStandardButtons')
        ),
        listButtons: childrenNamed(root, 'searchLayouts').flatMap((layouts) =>
            textsAt(layouts, 'listViewButtons')
        )
    };
}

/** The metadata's words for the org-wide default; `ReadWriteTransfer` and the like are read-write to us. */
function sharingModelOf(text: string | undefined): SharingModel | undefined {
    switch (text) {
        case undefined:
        case '':
            return undefined;
        case 'Private':
        case 'Read':
        case 'ControlledByParent':
        case 'FullAccess':
            return text;
        default:
            return 'ReadWrite';
    }
}

function readRecordType(element: XmlElement, name: string): RecordTypeMetadata {
    const values = childrenNamed(element, 'picklistValues');
    return {
        developerName: name,
        label: textAt(element, 'label') ?? name,
        isActive: flagAt(element, 'active', true),
        isDefault: false,
        description: textAt(element, 'description'),
        businessProcess: textAt(element, 'businessProcess'),
        position: element.position,
        picklistValues: new Map(
            values.map((picklist) => [
                (textAt(picklist, 'picklist') ?? '').toLowerCase(),
                childrenNamed(picklist, 'values').map((value) => ({
                    name: decoded(textAt(value, 'fullName') ?? ''),
                    isDefault: flagAt(value, 'default')
                }))
            ])
        )
    };
}

/** Values under a record type are URL-encoded: `Mergers %26 Acquisitions`. */
function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

function readValidationRule(element: XmlElement, name: string): ValidationRuleMetadata {
    const formula = child(element, 'errorConditionFormula');
    return {
        name,
        isActive: flagAt(element, 'active', true),
        formula: formula?.text ?? '',
        errorMessage: textAt(element, 'errorMessage') ?? '',
        errorField: textAt(element, 'errorDisplayField') || undefined,
        description: textAt(element, 'description'),
        position: element.position,
        formulaPosition: formula?.position ?? element.position
    };
}

function readFieldSet(element: XmlElement, name: string): FieldSetMetadata {
    return {
        name,
        label: textAt(element, 'label') ?? name,
        description: textAt(element, 'description'),
        position: element.position,
        fields: childrenNamed(element, 'displayedFields').map((field) => ({
            path: textAt(field, 'field') ?? '',
            isRequired: flagAt(field, 'isRequired')
        }))
    };
}

function readListView(element: XmlElement, name: string): ListView {
    return {
        name,
        label: textAt(element, 'label') ?? name,
        columns: textsAt(element, 'columns'),
        filterScope: textAt(element, 'filterScope') ?? 'Everything',
        booleanFilter: textAt(element, 'booleanFilter'),
        filters: childrenNamed(element, 'filters').map((filter) => ({
            field: textAt(filter, 'field') ?? '',
            operation: textAt(filter, 'operation') ?? 'equals',
            value: textAt(filter, 'value') ?? ''
        })),
        queue: textAt(element, 'queue'),
        position: element.position
    };
}

function readCompactLayout(element: XmlElement, name: string): CompactLayout {
    return {
        name,
        label: textAt(element, 'label') ?? name,
        fields: textsAt(element, 'fields'),
        position: element.position
    };
}

function readNamed(element: XmlElement, name: string): NamedThing {
    return {
        name,
        label: textAt(element, 'masterLabel') ?? textAt(element, 'label') ?? name,
        description: textAt(element, 'description'),
        position: element.position
    };
}
