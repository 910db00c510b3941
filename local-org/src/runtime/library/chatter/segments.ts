/** What a Chatter post is made of: inputs become the segments that the platform gives back, and its stored text. */
import { ApexException } from '../../../shared/apexException.js';
import { libraryOf } from '../../../shared/types.js';
import { ApexList, EnumValue, notNull } from '../../../shared/values/index.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { currentTransaction } from '../../transaction.js';
import { connect, type ConnectObject } from './connectObject.js';

export interface Message {
    /** `ConnectApi.FeedBody`. */
    readonly body: ConnectObject;
    readonly isRichText: boolean;
    /** As the field `Body` keeps it. */
    readonly stored: string;
}

/** By the markup's type; `Hyperlink` has an address of its own. */
const TAGS: Readonly<Record<string, string>> = {
    Bold: 'b',
    Code: 'code',
    Italic: 'i',
    ListItem: 'li',
    OrderedList: 'ol',
    Paragraph: 'p',
    Strikethrough: 's',
    Underline: 'u',
    UnorderedList: 'ul'
};

interface Part {
    readonly segment: ConnectObject;
    readonly stored: string;
    readonly isMarkup?: boolean;
}

export function messageOf(inputs: readonly ConnectObject[]): Message {
    const parts = inputs.flatMap(partsOf);
    const isRichText = parts.some(({ isMarkup }) => isMarkup === true);
    const stored = parts.map((part) => part.stored).join('');
    const text = parts.map(({ segment }) => String(segment['text'] ?? '')).join('');
    return {
        body: connect('FeedBody', {
            isRichText,
            messageSegments: new ApexList(
                libraryOf('ConnectApi.MessageSegment'),
                parts.map(({ segment }) => segment)
            ),
            text
        }),
        isRichText,
        stored
    };
}

function partsOf(input: ConnectObject): Part[] {
    switch (input.$name) {
        case 'ConnectApi.TextSegmentInput':
            return textParts(String(notNull(input['text'])));
        case 'ConnectApi.MentionSegmentInput':
            return [mention(input)];
        case 'ConnectApi.HashtagSegmentInput':
            return [hashtag(String(notNull(input['tag'])))];
        case 'ConnectApi.LinkSegmentInput':
            return [link(String(notNull(input['url'])))];
        case 'ConnectApi.MarkupBeginSegmentInput':
            return [markup(input, 'MarkupBeginSegment', '')];
        case 'ConnectApi.MarkupEndSegmentInput':
            return [markup(input, 'MarkupEndSegment', '/')];
        default:
            throw new NotSupported(`${input.$name} in a Chatter post`);
    }
}

/** Links and hashtags in a text are segments of their own. */
function textParts(text: string): Part[] {
    return text
        .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]|(?<![\w&])#[A-Za-z_]\w*)/)
        .filter((piece) => piece !== '')
        .map((piece) => {
            if (/^https?:/.test(piece)) {
                return link(piece);
            }
            return /^#[A-Za-z_]/.test(piece)
                ? hashtag(piece.slice(1))
                : { segment: segment('TextSegment', piece), stored: piece };
        });
}

const segment = (
    name: string,
    text: string,
    values: Readonly<Record<string, unknown>> = {}
): ConnectObject => connect(name, { text, ...values });

const link = (url: string): Part => ({
    segment: segment('LinkSegment', url, { url }),
    stored: url
});

const hashtag = (tag: string): Part => ({
    segment: segment('HashtagSegment', `#${tag}`, { tag }),
    stored: `#${tag}`
});

function mention(input: ConnectObject): Part {
    const id = String(notNull(input['id']));
    if (!/^(005|0F9)/.test(id)) {
        throw new ApexException(
            'ConnectApi.ConnectApiException',
            'Only user and group IDs may be used in inline mentions.'
        );
    }
    const object = id.startsWith('005') ? 'User' : 'CollaborationGroup';
    const name = nameOf(object, id);
    return {
        segment: segment('MentionSegment', `@${name}`, {
            accessible: true,
            name,
            record: connect(object === 'User' ? 'UserSummary' : 'ChatterGroupSummary', {
                id,
                name,
                type: object
            })
        }),
        stored: `@${name}`
    };
}

function nameOf(object: string, id: string): string {
    const { database, schema, user } = currentTransaction();
    const { records } = database.query(
        {
            select: [{ kind: 'field', expression: { kind: 'path', path: ['Name'] } }],
            from: { object },
            where: undefined,
            orderBy: [],
            allRows: false,
            forUpdate: false,
            forView: false,
            forReference: false,
            isCount: false,
            text: `SELECT Name FROM ${object}`
        },
        { bind: () => null, access: { userId: user.id, mode: 'system', sharing: false } }
    );
    const found = (records as { id: string | null; get(name: string): unknown }[]).find(
        (record) => record.id?.slice(0, 15) === id.slice(0, 15)
    );
    if (found === undefined || schema.object(object) === undefined) {
        throw new ApexException(
            'ConnectApi.NotFoundException',
            `Could not find record with id: ${id}`
        );
    }
    return String(found.get('Name'));
}

function markup(input: ConnectObject, name: string, slash: string): Part {
    const type = notNull(input['markupType']) as EnumValue;
    const tag = TAGS[type.name];
    if (tag === undefined) {
        throw new NotSupported(`markup ${type.name} in a Chatter post`);
    }
    return {
        segment: segment(name, '', { htmlTag: tag, markupType: type }),
        stored: `<${slash}${tag}>`,
        isMarkup: true
    };
}
