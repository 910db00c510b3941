import { DataObject, dataClass } from '../../library/dataObject.js';
import { apexReference } from '../../library/reference.js';

const REFERENCE = apexReference('apex_methods_system_database_dmloptions');

export default dataClass('Database.DMLOptions', {
    reference: REFERENCE,
    fields: {
        'Boolean allowFieldTruncation': null,
        'Database.DMLOptions.AssignmentRuleHeader assignmentRuleHeader': () =>
            new DataObject('Database.DMLOptions.AssignmentRuleHeader'),
        'Database.DMLOptions.DuplicateRuleHeader duplicateRuleHeader': () =>
            new DataObject('Database.DMLOptions.DuplicateRuleHeader'),
        'Database.DMLOptions.EmailHeader emailHeader': () =>
            new DataObject('Database.DMLOptions.EmailHeader'),
        'String localeOptions': null,
        'Boolean optAllOrNone': null
    }
});

export const assignmentRuleHeader = dataClass('Database.DMLOptions.AssignmentRuleHeader', {
    reference: REFERENCE,
    fields: { 'Id assignmentRuleId': null, 'Boolean useDefaultRule': null }
});

export const duplicateRuleHeader = dataClass('Database.DMLOptions.DuplicateRuleHeader', {
    reference: REFERENCE,
    fields: {
        'Boolean allowSave': null,
        'Boolean includeRecordDetails': null,
        'Boolean runAsCurrentUser': null
    }
});

export const emailHeader = dataClass('Database.DMLOptions.EmailHeader', {
    reference: REFERENCE,
    fields: {
        'Boolean triggerAutoResponseEmail': null,
        'Boolean triggerOtherEmail': null,
        'Boolean triggerUserEmail': null
    }
});
