import { accessors } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

/** A compound address field, read only. */
export default libraryClass('System.Address', {
    reference: apexReference('apex_class_System_Address'),
    members: {
        ...accessors('String', 'city', 'get'),
        ...accessors('String', 'country', 'get'),
        ...accessors('String', 'countryCode', 'get'),
        ...accessors('String', 'geocodeAccuracy', 'get'),
        ...accessors('Double', 'latitude', 'get'),
        ...accessors('Double', 'longitude', 'get'),
        ...accessors('String', 'postalCode', 'get'),
        ...accessors('String', 'state', 'get'),
        ...accessors('String', 'stateCode', 'get'),
        ...accessors('String', 'street', 'get')
    }
});
