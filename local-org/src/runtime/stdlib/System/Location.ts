import {
    ApexDouble,
    ApexLocation as Location,
    type Decimal,
    notNull
} from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const KILOMETRES = 6371.0088;
const MILES = 3958.7613;

/** Along the great circle. */
export function distance(from: Location, to: Location, unit: string): ApexDouble {
    const radians = (value: Decimal): number => (value.toNumber() * Math.PI) / 180;
    const [a, b] = [radians(notNull(from).latitude), radians(notNull(to).latitude)];
    const turn = radians(to.longitude) - radians(from.longitude);
    const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(turn / 2) ** 2;
    const radius = notNull(unit).toLowerCase() === 'km' ? KILOMETRES : MILES;
    return new ApexDouble(2 * radius * Math.asin(Math.sqrt(half)));
}

export default libraryClass('System.Location', {
    reference: apexReference('apex_class_System_Location'),
    members: {
        'static Location newInstance(Decimal latitude, Decimal longitude)': (
            latitude: Decimal,
            longitude: Decimal
        ) => new Location(notNull(latitude), notNull(longitude)),
        'static Double getDistance(Location from, Location to, String unit)': distance,
        'Double getDistance(Location to, String unit)': distance,
        'Double getLatitude()': (self: Location) => new ApexDouble(self.latitude.toNumber()),
        'Double getLongitude()': (self: Location) => new ApexDouble(self.longitude.toNumber()),
        'Double latitude { get; }': {
            get: (self: Location) => new ApexDouble(self.latitude.toNumber())
        },
        'Double longitude { get; }': {
            get: (self: Location) => new ApexDouble(self.longitude.toNumber())
        }
    }
});
