import type { ApexList } from '../../../shared/values/index.js';
import { ApexList as List, notNull } from '../../../shared/values/index.js';
import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { type } from '../../library/runtimeEnums.js';

const NAME = 'VisualEditor.DynamicPickListRows';

const make = (rows: ApexList | null = null, containsAll: boolean | null = false): DataObject =>
    new DataObject(NAME, {
        rows: new List(type('VisualEditor.DataRow'), [...(rows?.items ?? [])]),
        containsAll
    });

const rowsOf = (self: DataObject): ApexList => self['rows'] as ApexList;

export default libraryClass(NAME, {
    reference: apexReference('apex_class_VisualEditor_DynamicPickListRows'),
    members: {
        'new()': () => make(),
        'new(List<VisualEditor.DataRow> rows)': make,
        'new(List<VisualEditor.DataRow> rows, Boolean containsAllRows)': make,
        'void addAllRows(List<VisualEditor.DataRow> rows)': (self: DataObject, rows: ApexList) => {
            rowsOf(self).items.push(...notNull(rows).items);
        },
        'void addRow(VisualEditor.DataRow row)': (self: DataObject, row: DataObject) => {
            rowsOf(self).items.push(notNull(row));
        },
        'Boolean containsAllRows()': (self: DataObject) => self['containsAll'],
        'VisualEditor.DataRow get(Integer index)': (self: DataObject, index: number) =>
            rowsOf(self).get(notNull(index)),
        'List<VisualEditor.DataRow> getDataRows()': rowsOf,
        'void setContainsAllRows(Boolean value)': (self: DataObject, value: boolean | null) => {
            self['containsAll'] = value;
        },
        'Integer size()': (self: DataObject) => rowsOf(self).items.length
    }
});

/** Classes that give a property of a page its choices extend it. */
export const dynamicPickList = libraryClass('VisualEditor.DynamicPickList', {
    reference: apexReference('apex_class_VisualEditor_DynamicPickList'),
    isAbstract: true,
    members: {
        'new()': () => new DataObject('VisualEditor.DynamicPickList'),
        'Boolean isValid(Object value)': () => true
    }
});

export const designTimePageContext = libraryClass('VisualEditor.DesignTimePageContext', {
    reference: apexReference('apex_class_VisualEditor_DesignTimePageContext'),
    members: {
        'new()': () => new DataObject('VisualEditor.DesignTimePageContext'),
        'String entityName { get; set; }': {
            get: (self: DataObject) => self['entityName'] ?? null,
            set: (self: DataObject, value: unknown) => {
                self['entityName'] = value;
            }
        },
        'String pageType { get; set; }': {
            get: (self: DataObject) => self['pageType'] ?? null,
            set: (self: DataObject, value: unknown) => {
                self['pageType'] = value;
            }
        }
    }
});
