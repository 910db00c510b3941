/** What a deployment from Apex holds: custom metadata records and their values. */
import { ApexList, notNull } from '../../../shared/values/index.js';
import { libraryOf } from '../../../shared/types.js';
import { DataObject, dataClass } from '../../library/dataObject.js';
import { libraryClass, type RuntimeClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const items = (self: DataObject): unknown[] => (self['metadata'] as ApexList).items;

const add = (self: DataObject, added: DataObject): void => {
    items(self).push(notNull(added));
};

/** Takes out what matches; whether there was any. */
function remove(self: DataObject, isGone: (each: DataObject) => boolean): boolean {
    const all = items(self);
    const kept = all.filter((each) => !isGone(each as DataObject));
    const wasThere = kept.length < all.length;
    all.splice(0, all.length, ...kept);
    return wasThere;
}

export const metadataRecords: readonly RuntimeClass[] = [
    dataClass('Metadata.Metadata', {
        reference: apexReference('apex_class_Metadata_Metadata'),
        fields: { 'String fullName': null }
    }),
    dataClass('Metadata.CustomMetadata', {
        reference: apexReference('apex_class_Metadata_CustomMetadata'),
        extends: 'Metadata.Metadata',
        fields: {
            'String description': null,
            'String label': null,
            'Boolean protected_x': null,
            'List<Metadata.CustomMetadataValue> values': () =>
                new ApexList(libraryOf('Metadata.CustomMetadataValue'))
        }
    }),
    dataClass('Metadata.CustomMetadataValue', {
        reference: apexReference('apex_class_Metadata_CustomMetadataValue'),
        fields: { 'String field': null, 'Object value': null }
    }),
    libraryClass('Metadata.DeployContainer', {
        reference: apexReference('apex_class_Metadata_DeployContainer'),
        members: {
            'new()': () =>
                new DataObject('Metadata.DeployContainer', {
                    metadata: new ApexList(libraryOf('Metadata.Metadata'))
                }),
            'void addMetadata(Metadata.Metadata added)': add,
            'List<Metadata.Metadata> getMetadata()': (self: DataObject) => self['metadata'],
            'Boolean removeMetadata(Metadata.Metadata gone)': (
                self: DataObject,
                gone: DataObject
            ) => remove(self, (each) => each === gone),
            'Boolean removeMetadataByFullName(String fullName)': (
                self: DataObject,
                fullName: string
            ) => remove(self, (each) => each['fullName'] === fullName)
        }
    })
];
