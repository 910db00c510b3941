import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

function make(
    name: string,
    value: string,
    path: string | null,
    maxAge: number,
    isSecure: boolean,
    sameSite: string | null = null
): DataObject {
    return new DataObject('System.Cookie', { name, value, path, maxAge, isSecure, sameSite });
}

export default libraryClass('System.Cookie', {
    reference: apexReference('apex_classes_sites_cookie'),
    members: {
        'new(String name, String value, String path, Integer maxAge, Boolean isSecure)': make,
        'new(String name, String value, String path, Integer maxAge, Boolean isSecure, String sameSite)':
            make,
        'String getDomain()': () => null,
        'Integer getMaxAge()': (self: DataObject) => self['maxAge'],
        'String getName()': (self: DataObject) => self['name'],
        'String getPath()': (self: DataObject) => self['path'],
        'String getSameSite()': (self: DataObject) => self['sameSite'],
        'String getValue()': (self: DataObject) => self['value'],
        'Boolean isSecure()': (self: DataObject) => self['isSecure']
    }
});
