import { ApexDate, ApexDatetime } from '../../../shared/values/index.js';
import { currentTransaction } from '../../transaction.js';
import { toLocalMs } from '../timeZones.js';
import { userZone } from '../localeFormat.js';

const MS_PER_DAY = 86_400_000;

export const now = (): ApexDatetime => new ApexDatetime(currentTransaction().clock.now());

/** The day that a moment is in the user's time zone. */
export const localDay = (at: ApexDatetime): ApexDate =>
    new ApexDate(Math.floor(toLocalMs(at.ms, userZone()) / MS_PER_DAY));

export const today = (): ApexDate => localDay(now());
