import { ApexDatetime, EnumValue, notNull } from '../../../shared/values/index.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { SObject } from '../../../schema/sobject.js';
import type { ApexList } from '../../../shared/values/index.js';
import { refuseInSilo } from '../../exceptions.js';
import { saveRecords } from '../../dml.js';
import { connect, type ConnectObject } from '../../library/chatter/connectObject.js';
import { messageOf, type Message } from '../../library/chatter/segments.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

/** Posts and comments are rows of `FeedItem` and `FeedComment`, whose triggers run. */
function save(object: string, values: Readonly<Record<string, unknown>>): SObject {
    const { schema, user } = currentTransaction();
    const record = new SObject(schema.object(object)!);
    for (const [name, value] of Object.entries(values)) {
        record.put(name, value);
    }
    saveRecords('insert', [record], {
        allOrNone: true,
        access: { userId: user.id, mode: 'system', sharing: true }
    });
    return record;
}

const segmentsOf = (input: ConnectObject): readonly ConnectObject[] => {
    const body = notNull(input['body']) as ConnectObject;
    return (notNull(body['messageSegments']) as ApexList).items as ConnectObject[];
};

function post(subjectId: string, message: Message): ConnectObject {
    const { user } = currentTransaction();
    const parentId = subjectId === 'me' ? user.id : subjectId;
    const record = save('FeedItem', {
        ParentId: parentId,
        Body: message.stored,
        IsRichText: message.isRichText
    });
    return connect('FeedItem', {
        body: message.body,
        createdDate: new ApexDatetime(Date.now()),
        feedElementType: new EnumValue('ConnectApi.FeedElementType', 'FeedItem', 1, true),
        id: record.id,
        parent: connect('ActorWithId', { id: parentId })
    });
}

function postText(
    _community: string | null,
    subjectId: string,
    type: EnumValue,
    text: string
): ConnectObject {
    refuseInSilo();
    if (notNull(type).name !== 'FeedItem') {
        throw new NotSupported(`ConnectApi.ChatterFeeds.postFeedElement of a ${type.name}`);
    }
    const input = connect('TextSegmentInput', { text: notNull(text) });
    return post(notNull(subjectId), messageOf([input]));
}

function postInput(_community: string | null, input: ConnectObject): ConnectObject {
    refuseInSilo();
    return post(String(notNull(input['subjectId'])), messageOf(segmentsOf(input)));
}

function comment(feedElementId: string, message: Message): ConnectObject {
    const record = save('FeedComment', {
        FeedItemId: feedElementId,
        CommentBody: message.stored,
        IsRichText: message.isRichText
    });
    return connect('Comment', {
        body: message.body,
        createdDate: new ApexDatetime(Date.now()),
        feedElement: connect('Reference', { id: feedElementId }),
        id: record.id
    });
}

export default libraryClass('ConnectApi.ChatterFeeds', {
    reference: apexReference('apex_ConnectAPI_ChatterFeeds_static_methods'),
    members: {
        'static ConnectApi.FeedElement postFeedElement(String communityId, String subjectId, ConnectApi.FeedElementType type, String text)':
            postText,
        'static ConnectApi.FeedElement postFeedElement(String communityId, ConnectApi.FeedElementInput input)':
            postInput,
        'static ConnectApi.Comment postCommentToFeedElement(String communityId, String feedElementId, String text)':
            (_community: string | null, feedElementId: string, text: string) => {
                refuseInSilo();
                const input = connect('TextSegmentInput', { text: notNull(text) });
                return comment(notNull(feedElementId), messageOf([input]));
            },
        'static ConnectApi.Comment postCommentToFeedElement(String communityId, String feedElementId, ConnectApi.CommentInput comment, ConnectApi.BinaryInput file)':
            (
                _community: string | null,
                feedElementId: string,
                input: ConnectObject,
                file: ConnectObject | null
            ) => {
                refuseInSilo();
                if (file !== null) {
                    throw new NotSupported('a file in a Chatter comment');
                }
                return comment(notNull(feedElementId), messageOf(segmentsOf(input)));
            }
    }
});
