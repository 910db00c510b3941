/** Pure: turns what Apex says of the queue into what the page shows. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import type { Tile } from 'c/aiTiles';
import { labels } from './labels';

/** Apex counts no further. */
const MOST_COUNTED = 10000;
const ALARM_PERCENT = 1;

/** How each state is shown: never by colour alone. */
const STATES: Readonly<Record<string, { text: string; icon: string } | undefined>> = {
    Working: { text: labels.working, icon: 'utility:forward' },
    Sleeping: { text: labels.sleeping, icon: 'utility:clock' },
    Resting: { text: labels.resting, icon: 'utility:pause' },
    Silent: { text: labels.silent, icon: 'utility:warning' }
};

export function tilesOf(status: Apex.AIQueueView): Tile[] {
    const percent = deadPercent(status);
    const isAlarming = percent > ALARM_PERCENT;
    return [
        tile('ready', labels.ready, count(status.ready)),
        tile('running', labels.running, count(status.running)),
        tile('later', labels.later, count(status.later)),
        tile('oldest', labels.oldest, count(status.oldestMinutes)),
        tile('throughput', labels.throughput, count(status.settledLately)),
        tile('done', labels.doneToday, count(status.doneToday)),
        tile('refused', labels.refusedToday, count(status.refusedToday)),
        tile('failed', labels.failedToday, count(status.failedToday)),
        {
            ...tile('dead', labels.dead, count(status.dead)),
            alarm: isAlarming ? filled(labels.deadShare, percent.toFixed(1)) : ''
        }
    ];
}

export function lanesOf(lanes: readonly Apex.AILaneView[]) {
    return lanes.map((lane) => ({
        key: String(lane.laneNumber),
        number: String(lane.laneNumber ?? ''),
        state: STATES[lane.state ?? '']?.text ?? '',
        icon: STATES[lane.state ?? '']?.icon ?? '',
        beat: timeOf(lane.beatAt),
        chunk: shown(lane.chunk),
        latency: shown(lane.latencyMs),
        done: shown(lane.doneToday),
        failed: shown(lane.failedToday),
        dead: shown(lane.deadToday),
        deaths: [lane.deaths, lane.deaths ? lane.lastDeath : ''].filter(Boolean).join(' · ') || '0'
    }));
}

export function deadOf(letters: readonly Apex.AIDeadLetterView[]) {
    return letters.map((letter) => ({
        id: letter.id ?? '',
        name: letter.name ?? '',
        url: `/lightning/r/AI_Request__c/${letter.id ?? ''}/view`,
        capability: letter.capability ?? '',
        requester: letter.requester ?? '',
        attempts: shown(letter.attempts),
        reason: letter.reason ?? '',
        explanation: letter.explanation ?? '',
        since: timeOf(letter.settledAt),
        replayName: filled(labels.replayOf, letter.name ?? '')
    }));
}

export function filled(text: string, value: string | number): string {
    return text.replace('{0}', String(value));
}

export function timeOf(moment: string | null | undefined): string {
    return moment
        ? new Date(moment).toLocaleString(LOCALE, {
              dateStyle: 'short',
              timeStyle: 'medium',
              timeZone: TIME_ZONE
          })
        : '–';
}

function deadPercent(status: Apex.AIQueueView): number {
    const dead = status.deadToday ?? 0;
    const settled = (status.doneToday ?? 0) + (status.refusedToday ?? 0) + dead;
    return settled === 0 ? 0 : (100 * dead) / settled;
}

function tile(key: string, label: string, text: string): Tile {
    return { key, label, text };
}

function count(value: number | null | undefined): string {
    const number = value ?? 0;
    const text = number.toLocaleString();
    return number >= MOST_COUNTED ? filled(labels.more, text) : text;
}

const shown = (value: number | null | undefined): string => value?.toLocaleString() ?? '–';
