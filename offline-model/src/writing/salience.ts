import { daysBetween } from './days.js';
import { closes, field, type Entry } from './records.js';
import { isPast } from './telling.js';

const SOON = 30;
const RISK = /risk|warn|danger/i;

/** How much a record asks for action: urgency, overdue days, nearness, money. Nothing asks where this is 0. */
export function salience(entry: Entry, today: string): number {
    const amount = amountOf(field(entry, 'amount')?.value);
    switch (entry.kind) {
        case 'case':
            return 1 + urgency(entry);
        case 'deal': {
            const date = closes(entry);
            const money = amount > 0 ? Math.min(2, Math.log10(amount) / 3) : 0;
            return field(entry, 'closed on') || !date
                ? money / 2
                : money + (isPast(date, today) ? 4 : nearness(date.value, today));
        }
        case 'task': {
            const due = field(entry, 'due', 'due date', 'date');
            return due ? (isPast(due, today) ? 4 : 1 + nearness(due.value, today)) : 1;
        }
        case 'person':
            return /quiet/.test(entry.label) ? 2.5 : 0;
        default:
            return RISK.test(entry.section) ? 2 : 0;
    }
}

function urgency(entry: Entry): number {
    const priority = field(entry, 'priority')?.value ?? '';
    const status = field(entry, 'status')?.value ?? '';
    const level = /high|urgent|critical/i.test(priority)
        ? 3
        : /medium|normal/i.test(priority)
          ? 1
          : 0;
    return level + (/escalat/i.test(status) ? 1 : 0);
}

export const isUrgent = (entry: Entry): boolean => entry.kind === 'case' && urgency(entry) >= 3;

/** 2 for today, 0 for a month from now and later. */
function nearness(day: string, today: string): number {
    const days = daysBetween(today, day);
    return days === undefined ? 0 : Math.max(0, 2 * (1 - days / SOON));
}

const amountOf = (text = ''): number => Number(text.replace(/[^\d.]/g, '')) || 0;

/** What asks most for action first; what asks alike keeps its order. */
export const bySalience = (entries: readonly Entry[], today: string): Entry[] =>
    entries
        .map((entry) => ({ entry, score: salience(entry, today) }))
        .sort((one, other) => other.score - one.score)
        .map(({ entry }) => entry);
