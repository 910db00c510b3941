import { DataObject, accessors } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const make = (label: string, value: unknown, selected: boolean | null = false): DataObject =>
    new DataObject('VisualEditor.DataRow', { label, value, selected });

export default libraryClass('VisualEditor.DataRow', {
    reference: apexReference('apex_class_VisualEditor_DataRow'),
    members: {
        'new(String label, Object value)': make,
        'new(String label, Object value, Boolean selected)': make,
        'Object clone()': (self: DataObject) =>
            make(self['label'] as string, self['value'], self['selected'] as boolean),
        'Integer compareTo(VisualEditor.DataRow other)': (self: DataObject, other: DataObject) => {
            const [a, b] = [String(self['label']), String(other['label'])];
            return a < b ? -1 : a > b ? 1 : 0;
        },
        ...accessors('String', 'label'),
        ...accessors('Object', 'value'),
        'Boolean isSelected()': (self: DataObject) => self['selected']
    }
});
