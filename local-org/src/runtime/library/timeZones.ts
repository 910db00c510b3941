import { Instant, LocalDateTime, ZoneId, ZoneOffset } from '@js-joda/core';
import '@js-joda/timezone';
import { apexError } from '../../shared/apexException.js';

const zones = new Map<string, ZoneId>();

/** Names that the platform has and the IANA database spells otherwise. */
function zoneOf(id: string): ZoneId {
    let zone = zones.get(id);
    if (zone === undefined) {
        try {
            const offset = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(id);
            zone =
                id === 'GMT' || id === 'UTC'
                    ? ZoneOffset.UTC
                    : offset === null
                      ? ZoneId.of(id)
                      : ZoneOffset.of(
                            `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`
                        );
        } catch {
            // Java's TimeZone.getTimeZone takes an unknown name for GMT.
            zone = ZoneOffset.UTC;
        }
        zones.set(id, zone);
    }
    return zone;
}

/** Milliseconds that a zone is ahead of UTC at a moment. */
export function offsetAt(ms: number, zone: string): number {
    return zoneOf(zone).rules().offset(Instant.ofEpochMilli(ms)).totalSeconds() * 1000;
}

/** A moment, shifted so that its UTC parts read as the zone's local ones. */
export function toLocalMs(ms: number, zone: string): number {
    return ms + offsetAt(ms, zone);
}

/** The moment at which a zone's clocks show the local time; in a gap, the time after it. */
export function fromLocalMs(localMs: number, zone: string): number {
    const local = LocalDateTime.ofEpochSecond(Math.floor(localMs / 1000), 0, ZoneOffset.UTC);
    const offset = zoneOf(zone).rules().offset(local);
    if (!Number.isFinite(localMs)) {
        throw apexError('System.TypeException', 'Invalid date/time');
    }
    return localMs - offset.totalSeconds() * 1000;
}
