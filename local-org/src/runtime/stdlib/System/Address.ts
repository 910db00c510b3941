import {
    type ApexAddress,
    ApexDouble,
    ApexLocation as Location,
    type Decimal,
    notNull
} from '../../../shared/values/index.js';
import type { Members } from '../../library/arguments.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { distance } from './Location.js';

const TEXTS = [
    'city',
    'country',
    'countryCode',
    'geocodeAccuracy',
    'postalCode',
    'state',
    'stateCode',
    'street'
];
const NUMBERS = ['latitude', 'longitude'];

const part = (self: ApexAddress, name: string): unknown =>
    self.parts.get(name.toLowerCase()) ?? null;

function numberPart(self: ApexAddress, name: string): ApexDouble | null {
    const value = part(self, name) as Decimal | null;
    return value === null ? null : new ApexDouble(value.toNumber());
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The method and the property that tell a part. */
const reader = (
    type: string,
    name: string,
    read: (self: ApexAddress, name: string) => unknown
): Members => ({
    [`${type} get${capital(name)}()`]: (self: ApexAddress) => read(self, name),
    [`${type} ${name} { get; }`]: { get: (self: ApexAddress) => read(self, name) }
});

/** A compound address field, read only. */
export default libraryClass('System.Address', {
    reference: apexReference('apex_class_System_Address'),
    members: {
        ...Object.assign({}, ...TEXTS.map((name) => reader('String', name, part))),
        ...Object.assign({}, ...NUMBERS.map((name) => reader('Double', name, numberPart))),
        'Double getDistance(Location other, String unit)': (
            self: ApexAddress,
            other: Location,
            unit: string
        ) => {
            const [latitude, longitude] = NUMBERS.map((name) => part(self, name) as Decimal);
            return distance(new Location(notNull(latitude!), notNull(longitude!)), other, unit);
        }
    }
});
