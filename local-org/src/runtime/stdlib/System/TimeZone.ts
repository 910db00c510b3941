import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import type { ApexDatetime } from '../../../shared/values/index.js';
import { notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { userLocale } from '../../library/localeFormat.js';
import { apexReference } from '../../library/reference.js';
import { offsetAt } from '../../library/timeZones.js';

const TYPE = libraryOf('System.TimeZone');

export class ApexTimeZone extends ApexObject {
    readonly id: string;

    constructor(id: string) {
        super();
        this.id = id;
    }

    get $type() {
        return TYPE;
    }

    /** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)` */
    get displayName(): string {
        const january = Date.UTC(2026, 0, 15);
        const minutes = Math.round(offsetAt(january, this.id) / 60_000);
        const size = Math.abs(minutes);
        const two = (value: number): string => String(value).padStart(2, '0');
        const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        const isZone = this.id.includes('/');
        const name = isZone
            ? (new Intl.DateTimeFormat(userLocale(), { timeZone: this.id, timeZoneName: 'long' })
                  .formatToParts(january)
                  .find(({ type }) => type === 'timeZoneName')?.value ?? this.id)
            : 'Greenwich Mean Time';
        return `(GMT${offset}) ${name} (${this.id})`;
    }

    override toString(): string {
        return this.id;
    }
}

export default libraryClass('System.TimeZone', {
    reference: apexReference('apex_class_System_TimeZone'),
    members: {
        'static TimeZone getTimeZone(String id)': (id: string) => new ApexTimeZone(notNull(id)),
        'String getDisplayName()': (self: ApexTimeZone) => self.displayName,
        'String getID()': (self: ApexTimeZone) => self.id,
        'Integer getOffset(Datetime at)': (self: ApexTimeZone, at: ApexDatetime) =>
            offsetAt(notNull(at).ms, self.id)
    }
});
