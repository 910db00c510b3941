/** Inputs and outputs of `ConnectApi` that Apex makes and reads; what they hold is documented class by class. */
import { connectClasses, type ConnectTypes } from '../../library/chatter/connectObject.js';
import { libraryEnum, libraryException, type RuntimeClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

/** @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_connectapi_input_classes.htm */
const INPUTS: ConnectTypes = {
    MessageSegmentInput: [],
    'TextSegmentInput : MessageSegmentInput': ['String text'],
    'MentionSegmentInput : MessageSegmentInput': ['String id', 'String username'],
    'HashtagSegmentInput : MessageSegmentInput': ['String tag'],
    'LinkSegmentInput : MessageSegmentInput': ['String url'],
    'EntityLinkSegmentInput : MessageSegmentInput': ['String entityId'],
    'InlineImageSegmentInput : MessageSegmentInput': ['String altText', 'String fileId'],
    'MarkupBeginSegmentInput : MessageSegmentInput': [
        'ConnectApi.MarkupType markupType',
        'String altText',
        'String url'
    ],
    'MarkupEndSegmentInput : MessageSegmentInput': ['ConnectApi.MarkupType markupType'],
    MessageBodyInput: ['List<ConnectApi.MessageSegmentInput> messageSegments'],
    FeedElementInput: ['ConnectApi.FeedElementType feedElementType', 'String subjectId'],
    'FeedItemInput : FeedElementInput': [
        'ConnectApi.MessageBodyInput body',
        'Boolean isBookmarkedByCurrentUser',
        'ConnectApi.FeedItemVisibilityType visibility'
    ],
    CommentInput: ['ConnectApi.MessageBodyInput body', 'String threadParentId'],
    BinaryInput: []
};

/** @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_connectapi_output_classes.htm */
const OUTPUTS: ConnectTypes = {
    MessageSegment: ['String text'],
    'TextSegment : MessageSegment': [],
    'LinkSegment : MessageSegment': ['String url'],
    'HashtagSegment : MessageSegment': ['String tag', 'String topicUrl', 'String url'],
    'MentionSegment : MessageSegment': [
        'Boolean accessible',
        'String name',
        'ConnectApi.ActorWithId record'
    ],
    'EntityLinkSegment : MessageSegment': ['ConnectApi.Reference reference'],
    'MarkupBeginSegment : MessageSegment': [
        'String htmlTag',
        'ConnectApi.MarkupType markupType',
        'String url'
    ],
    'MarkupEndSegment : MessageSegment': ['String htmlTag', 'ConnectApi.MarkupType markupType'],
    'InlineImageSegment : MessageSegment': [
        'String altText',
        'Integer contentSize',
        'String fileExtension',
        'ConnectApi.FilePreviewCollection thumbnails',
        'String url'
    ],
    Reference: ['String id', 'String url'],
    FilePreviewCollection: ['String fileId', 'List<ConnectApi.FilePreview> previews', 'String url'],
    FilePreview: [],
    Actor: ['String name', 'String type'],
    'ActorWithId : Actor': ['String id', 'String url'],
    'UserSummary : ActorWithId': [],
    'ChatterGroupSummary : ActorWithId': [],
    AbstractMessageBody: [
        'Boolean isRichText',
        'List<ConnectApi.MessageSegment> messageSegments',
        'String text'
    ],
    'FeedBody : AbstractMessageBody': [],
    FeedElement: [
        'ConnectApi.FeedBody body',
        'Datetime createdDate',
        'ConnectApi.FeedElementType feedElementType',
        'String id',
        'ConnectApi.ActorWithId parent'
    ],
    'FeedItem : FeedElement': ['ConnectApi.FeedItemVisibilityType visibility'],
    Comment: [
        'ConnectApi.FeedBody body',
        'Datetime createdDate',
        'ConnectApi.Reference feedElement',
        'String id'
    ],
    TimeZone: ['Double gmtOffset', 'String name'],
    UserSettings: [
        'String currencySymbol',
        'ConnectApi.TimeZone timeZone',
        'String userDefaultCurrencyIsoCode',
        'String userId',
        'String userLocale'
    ],
    OrganizationSettings: ['String name', 'String orgId', 'ConnectApi.UserSettings userSettings']
};

const enumOf = (name: string, values: string): RuntimeClass =>
    libraryEnum(
        `ConnectApi.${name}`,
        values.split(' '),
        apexReference('apex_connectapi_output_enums')
    );

export const connectTypes: readonly RuntimeClass[] = [
    enumOf(
        'MarkupType',
        'Bold Code Hyperlink Italic ListItem OrderedList Paragraph Strikethrough Underline UnorderedList'
    ),
    enumOf('FeedElementType', 'Bundle FeedItem Recommendation'),
    enumOf('FeedItemVisibilityType', 'AllUsers InternalUsers'),
    libraryException('ConnectApi.ConnectApiException', {
        'String getErrorCode()': () => null
    }),
    libraryException('ConnectApi.NotFoundException'),
    libraryException('ConnectApi.RateLimitException'),
    ...connectClasses(INPUTS),
    ...connectClasses(OUTPUTS)
];
