import type { EnumValue } from '../../../shared/values/index.js';
import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

function make(
    severity: EnumValue,
    summary: string | null,
    detail: string | null = summary,
    componentId: string | null = null
): DataObject {
    return new DataObject('ApexPages.Message', { severity, summary, detail, componentId });
}

export default libraryClass('ApexPages.Message', {
    reference: apexReference('apex_pages_message'),
    members: {
        'new(ApexPages.Severity severity, String summary)': make,
        'new(ApexPages.Severity severity, String summary, String detail)': make,
        'new(ApexPages.Severity severity, String summary, String detail, String id)': make,
        'String getComponentLabel()': () => null,
        'String getDetail()': (self: DataObject) => self['detail'],
        'ApexPages.Severity getSeverity()': (self: DataObject) => self['severity'],
        'String getSummary()': (self: DataObject) => self['summary']
    }
});
