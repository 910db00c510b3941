import type { SObjectDef } from '../../../schema/definitions.js';
import { dayIn } from '../../../soql/timeZone.js';
import { canRead, objectOfId, type Condition, type Row, type UiData } from './uiData.js';

interface Activity {
    readonly id: string;
    readonly kind: 'task' | 'event' | 'email' | 'call';
    readonly subject: string;
    readonly date: string | null;
    readonly isDateOnly: boolean;
    readonly isOverdue: boolean;
    readonly isDone: boolean;
    readonly who: string | null;
    readonly description: string | null;
    readonly details: readonly { readonly label: string; readonly value: string }[];
}

const MOST = 100;
const DAY = 86_400_000;

/** What is planned with a record, soonest first, and what happened, newest first. */
export function timeline(data: UiData, params: { recordId?: unknown }): object {
    const def = objectOfId(data, params.recordId);
    const recordId = String(params.recordId);
    const emails = emailsOf(data, def, recordId);
    const sentWith = new Set(emails.map(({ activityId }) => activityId));
    const tasks = tasksOf(data, recordId).filter(({ id }) => !sentWith.has(id));
    const activities: Activity[] = [...tasks, ...eventsOf(data, recordId), ...emails];
    const time = ({ date }: Activity): string => date ?? '';
    const byTime = (a: Activity, b: Activity): number => time(a).localeCompare(time(b));
    const upcoming = activities.filter(({ isDone }) => !isDone).sort(byTime);
    const past = activities.filter(({ isDone }) => isDone).sort((a, b) => byTime(b, a));
    const isPerson = def.name === 'Contact' || def.name === 'Lead';
    return {
        upcoming,
        past,
        canCreateTask: data.can('create', 'Task'),
        canCreateEvent: data.can('create', 'Event'),
        parentField: isPerson ? 'WhoId' : 'WhatId'
    };
}

/** Activities of the record itself, and those that roll up to an account. */
function belongsTo(data: UiData, activity: SObjectDef, recordId: string): Condition {
    const fields = ['WhatId', 'WhoId', 'AccountId'].filter((name) => {
        const field = activity.fieldsByName.get(name.toLowerCase());
        return field && canRead(data, activity, field);
    });
    return { any: fields.map((field) => ({ field, is: '=', value: recordId })) };
}

/** Shared activities: those that a person has a part in beside others. */
function withOthers(
    data: UiData,
    own: Condition,
    activity: SObjectDef,
    recordId: string
): Condition {
    const link = `${activity.name}Id`;
    const ids = idsBehind(data, `${activity.name}WhoRelation`, link, recordId);
    return ids.length === 0 ? own : { any: [own, { field: 'Id', is: 'in', value: ids }] };
}

/** What the relations of a person belong to. */
function idsBehind(data: UiData, relation: string, link: string, recordId: string): string[] {
    const def = data.schema.object(relation);
    if (def === undefined) {
        return [];
    }
    const rows = data.selectSystem({
        object: relation,
        fields: [link],
        where: { field: 'RelationId', is: '=', value: recordId },
        limit: MOST
    });
    return rows.map((row) => String(row[link]));
}

function readableDef(data: UiData, name: string): SObjectDef | undefined {
    const def = data.schema.object(name);
    return def && data.can('read', name) ? def : undefined;
}

/** The rows of an activity object; fields that the user may not see are left out. */
function read(
    data: UiData,
    def: SObjectDef,
    fields: readonly string[],
    where: Condition,
    order: string
): Row[] {
    const readable = fields.filter((path) => {
        const [first = ''] = path.split('.');
        const field =
            def.relationshipsByName.get(first.toLowerCase()) ??
            def.fieldsByName.get(first.toLowerCase());
        return field !== undefined && canRead(data, def, field);
    });
    return data.select({
        object: def.name,
        fields: ['Id', ...readable],
        where,
        orderBy: [{ field: order, isDescending: true }],
        limit: MOST
    });
}

const text = (row: Row, name: string): string | null => {
    const value = row[name];
    return value === null || value === undefined || value === '' ? null : String(value);
};

const detailsOf = (row: Row, names: readonly (readonly [string, string])[]): Activity['details'] =>
    names.flatMap(([label, name]) => {
        const value = text(row, name);
        return value === null ? [] : [{ label, value }];
    });

function tasksOf(data: UiData, recordId: string): Activity[] {
    const def = readableDef(data, 'Task');
    if (!def) {
        return [];
    }
    const fields = [
        'Subject',
        'ActivityDate',
        'Status',
        'Priority',
        'Description',
        'TaskSubtype',
        'IsClosed',
        'Who.Name',
        'What.Name',
        'Owner.Name'
    ];
    const where = withOthers(data, belongsTo(data, def, recordId), def, recordId);
    const rows = read(data, def, fields, where, 'CreatedDate');
    const today = new Date(dayIn(data.now(), data.user.timeZone) * DAY).toISOString().slice(0, 10);
    const closed = new Set(
        (def.fieldsByName.get('status')?.picklist ?? [])
            .filter(
                ({ attributes, value }) => attributes?.['closed'] === true || value === 'Completed'
            )
            .map(({ value }) => value)
    );
    return rows.map((row) => {
        const date = text(row, 'ActivityDate');
        const isDone = closed.has(text(row, 'Status') ?? '');
        const subtype = text(row, 'TaskSubtype');
        return {
            id: String(row['Id']),
            kind: subtype === 'Call' ? 'call' : subtype === 'Email' ? 'email' : 'task',
            subject: text(row, 'Subject') ?? 'Task',
            date,
            isDateOnly: true,
            isOverdue: !isDone && date !== null && date < today,
            isDone,
            who: text(row, 'Who.Name') ?? text(row, 'Owner.Name'),
            description: text(row, 'Description'),
            details: detailsOf(row, [
                ['Name', 'Who.Name'],
                ['Related To', 'What.Name'],
                ['Assigned To', 'Owner.Name'],
                ['Status', 'Status'],
                ['Priority', 'Priority']
            ])
        };
    });
}

function eventsOf(data: UiData, recordId: string): Activity[] {
    const def = readableDef(data, 'Event');
    if (!def) {
        return [];
    }
    const fields = [
        'Subject',
        'StartDateTime',
        'EndDateTime',
        'ActivityDate',
        'IsAllDayEvent',
        'Location',
        'Description',
        'Who.Name',
        'What.Name',
        'Owner.Name'
    ];
    const where = withOthers(data, belongsTo(data, def, recordId), def, recordId);
    const rows = read(data, def, fields, where, 'StartDateTime');
    const now = new Date(data.now()).toISOString();
    return rows.map((row) => {
        const start = text(row, 'StartDateTime') ?? text(row, 'ActivityDate');
        return {
            id: String(row['Id']),
            kind: 'event',
            subject: text(row, 'Subject') ?? 'Event',
            date: start,
            isDateOnly: text(row, 'StartDateTime') === null,
            isOverdue: false,
            isDone: (text(row, 'EndDateTime') ?? start ?? '') < now,
            who: text(row, 'Who.Name') ?? text(row, 'Owner.Name'),
            description: text(row, 'Description'),
            details: detailsOf(row, [
                ['Name', 'Who.Name'],
                ['Related To', 'What.Name'],
                ['Location', 'Location'],
                ['Assigned To', 'Owner.Name']
            ])
        };
    });
}

/** E-mails hang on a record by `RelatedToId`, on a case by `ParentId`, on a person by a relation. */
function emailsOf(
    data: UiData,
    def: SObjectDef,
    recordId: string
): (Activity & { activityId: string | null })[] {
    const email = readableDef(data, 'EmailMessage');
    if (!email) {
        return [];
    }
    const links = ['RelatedToId', ...(def.name === 'Case' ? ['ParentId'] : [])];
    const ids = idsBehind(data, 'EmailMessageRelation', 'EmailMessageId', recordId);
    const condition: Condition = {
        any: [
            ...links.map((field) => ({ field, is: '=' as const, value: recordId })),
            ...(ids.length === 0 ? [] : [{ field: 'Id', is: 'in' as const, value: ids }])
        ]
    };
    const fields = [
        'Subject',
        'MessageDate',
        'CreatedDate',
        'FromAddress',
        'FromName',
        'ToAddress',
        'CcAddress',
        'TextBody',
        'HtmlBody',
        'ActivityId'
    ];
    const rows = read(data, email, fields, condition, 'CreatedDate');
    return rows.map((row) => ({
        id: String(row['Id']),
        kind: 'email',
        subject: text(row, 'Subject') ?? '(no subject)',
        date: text(row, 'MessageDate') ?? text(row, 'CreatedDate'),
        isDateOnly: false,
        isOverdue: false,
        isDone: true,
        who: text(row, 'ToAddress'),
        description: text(row, 'TextBody') ?? plainText(text(row, 'HtmlBody')),
        details: detailsOf(row, [
            ['From', 'FromAddress'],
            ['To', 'ToAddress'],
            ['Cc', 'CcAddress']
        ]),
        activityId: text(row, 'ActivityId')
    }));
}

/** Enough of an HTML body to read it in a line of the timeline; it is shown as text. */
export function plainText(html: string | null): string | null {
    if (html === null) {
        return null;
    }
    return html
        .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, '')
        .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h\d)>/gi, '\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&nbsp;/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}
