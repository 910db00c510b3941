import type { CustomLabel } from '../model.js';
import type { Reader } from '../modelDraft.js';
import { child, childrenNamed, flagAt, textAt, type XmlElement } from '../xml.js';
import { readValue } from './fields.js';

/** `AI_Model.GPT.md-meta.xml` is record `GPT` of `AI_Model__mdt`. */
export const readCustomMetadataRecord: Reader = (root, file, { model, report }) => {
    const dot = file.name.indexOf('.');
    if (dot < 0) {
        report({
            severity: 'error',
            message: 'A custom metadata record is named <Type>.<Record>.md-meta.xml',
            position: { file: file.file, line: 1, column: 1 }
        });
        return;
    }
    model.customMetadataRecords.push({
        type: `${file.name.slice(0, dot)}__mdt`,
        developerName: file.name.slice(dot + 1),
        label: textAt(root, 'label') ?? file.name.slice(dot + 1),
        isProtected: flagAt(root, 'protected'),
        values: childrenNamed(root, 'values').map((element) => {
            const value = child(element, 'value');
            return {
                field: textAt(element, 'field') ?? '',
                value:
                    value === undefined || value.attributes['nil'] === 'true' ? null : value.text,
                xsiType: value?.attributes['type']?.replace(/^.*:/, ''),
                position: element.position
            };
        }),
        position: root.position
    });
};

/** `CustomLabels.labels-meta.xml` */
export const readLabels: Reader = (root, _file, { model }) => {
    for (const element of childrenNamed(root, 'labels')) {
        model.labels.push(labelOf(element, textAt(element, 'fullName') ?? ''));
    }
};

/** `Greeting.label-meta.xml`: one label a file. */
export const readLabel: Reader = (root, file, { model }) => {
    model.labels.push(labelOf(root, textAt(root, 'fullName') ?? file.name));
};

const labelOf = (element: XmlElement, name: string): CustomLabel => ({
    name,
    value: child(element, 'value')?.text ?? '',
    shortDescription: textAt(element, 'shortDescription') ?? '',
    language: textAt(element, 'language') ?? 'en_US',
    isProtected: flagAt(element, 'protected'),
    categories: textAt(element, 'categories'),
    position: element.position
});

export const readGlobalValueSet: Reader = (root, file, { model }) => {
    model.globalValueSets.push({
        name: file.name,
        label: textAt(root, 'masterLabel') ?? file.name,
        position: root.position,
        sorted: flagAt(root, 'sorted'),
        values: childrenNamed(root, 'customValue').map(readValue)
    });
};

export const readStandardValueSet: Reader = (root, file, { model }) => {
    model.standardValueSets.push({
        name: file.name,
        label: file.name,
        position: root.position,
        sorted: flagAt(root, 'sorted'),
        values: childrenNamed(root, 'standardValue').map(readValue)
    });
};
