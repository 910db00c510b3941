import { DataObject, accessors } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const make = (value: string, label: string, disabled: boolean | null = false): DataObject =>
    new DataObject('System.SelectOption', { value, label, disabled, escapeItem: true });

export default libraryClass('System.SelectOption', {
    reference: apexReference('apex_pages_selectoption'),
    members: {
        'new(String value, String label)': make,
        'new(String value, String label, Boolean isDisabled)': make,
        ...accessors('Boolean', 'disabled'),
        ...accessors('Boolean', 'escapeItem'),
        ...accessors('String', 'label'),
        ...accessors('String', 'value')
    }
});
