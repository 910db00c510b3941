/** Looking for duplicates: there are no duplicate rules here, so nothing is found. */
import { ApexList, notNull } from '../../../shared/values/index.js';
import { libraryOf } from '../../../shared/types.js';
import { DataObject } from '../../library/dataObject.js';
import { libraryClass, type RuntimeClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const RESULT = 'Datacloud.FindDuplicatesResult';

const get = (field: string) => (self: DataObject) => self[field] ?? null;
const listOf = (type: string) => new ApexList(libraryOf(type));

const findDuplicates = (records: ApexList): ApexList =>
    new ApexList(
        libraryOf(RESULT),
        notNull(records).items.map(
            () =>
                new DataObject(RESULT, {
                    duplicateResults: listOf('Datacloud.DuplicateResult'),
                    errors: listOf('Database.Error'),
                    success: true
                })
        )
    );

export const duplicateResults: readonly RuntimeClass[] = [
    libraryClass(RESULT, {
        reference: apexReference('apex_class_Datacloud_FindDuplicatesResult'),
        members: {
            'List<Datacloud.DuplicateResult> getDuplicateResults()': get('duplicateResults'),
            'List<Database.Error> getErrors()': get('errors'),
            'Boolean isSuccess()': get('success')
        }
    }),
    libraryClass('Datacloud.DuplicateResult', {
        reference: apexReference('apex_class_Datacloud_DuplicateResult'),
        members: {
            'String getDuplicateRule()': get('duplicateRule'),
            'String getDuplicateRuleEntityType()': get('duplicateRuleEntityType'),
            'String getErrorMessage()': get('errorMessage'),
            'List<Datacloud.MatchResult> getMatchResults()': get('matchResults'),
            'Boolean isAllowSave()': get('allowSave')
        }
    }),
    libraryClass('Datacloud.MatchResult', {
        reference: apexReference('apex_class_Datacloud_MatchResult'),
        members: {
            'String getEntityType()': get('entityType'),
            'List<Database.Error> getErrors()': get('errors'),
            'String getMatchEngine()': get('matchEngine'),
            'List<Datacloud.MatchRecord> getMatchRecords()': get('matchRecords'),
            'String getRule()': get('rule'),
            'Integer getSize()': get('size'),
            'Boolean isSuccess()': get('success')
        }
    }),
    libraryClass('Datacloud.MatchRecord', {
        reference: apexReference('apex_class_Datacloud_MatchRecord'),
        members: {
            'List<Datacloud.FieldDiff> getFieldDiffs()': get('fieldDiffs'),
            'Double getMatchConfidence()': get('matchConfidence'),
            'SObject getRecord()': get('record')
        }
    }),
    libraryClass('Datacloud.FieldDiff', {
        reference: apexReference('apex_class_Datacloud_FieldDiff'),
        members: {
            'String getDifference()': get('difference'),
            'String getName()': get('name')
        }
    }),
    libraryClass('Database.DuplicateError', {
        reference: apexReference('apex_class_Database_DuplicateError'),
        extends: 'Database.Error',
        members: { 'Datacloud.DuplicateResult getDuplicateResult()': get('duplicateResult') }
    })
];

export default libraryClass('Datacloud.FindDuplicates', {
    reference: apexReference('apex_class_Datacloud_FindDuplicates'),
    members: {
        'static List<Datacloud.FindDuplicatesResult> findDuplicates(List<SObject> records)':
            findDuplicates
    }
});
