import { ApexTime, notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const add = (unit: number) => (self: ApexTime, count: number) =>
    new ApexTime(self.ms + notNull(count) * unit);

export default libraryClass('System.Time', {
    reference: apexReference('apex_methods_system_time'),
    members: {
        'static Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)':
            (hour: number, minute: number, second: number, millisecond: number) =>
                ApexTime.of(notNull(hour), notNull(minute), notNull(second), notNull(millisecond)),
        'Time addHours(Integer hours)': add(3_600_000),
        'Time addMilliseconds(Integer milliseconds)': add(1),
        'Time addMinutes(Integer minutes)': add(60_000),
        'Time addSeconds(Integer seconds)': add(1000),
        'Integer hour()': (self: ApexTime) => self.hour,
        'Integer millisecond()': (self: ApexTime) => self.millisecond,
        'Integer minute()': (self: ApexTime) => self.minute,
        'Integer second()': (self: ApexTime) => self.second
    }
});
