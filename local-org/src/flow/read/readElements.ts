import { childrenNamed, flagAt, textAt, textsAt, type XmlElement } from '../../metadata/xml.js';
import type { CreateElement, FlowElement } from '../definition.js';
import { PLATFORM_ACTIONS } from '../actions/index.js';
import { refusalOf } from '../definition.js';
import { unknownPart } from './knownParts.js';
import { readScreen } from './readScreens.js';
import { readTransform } from './readTransform.js';
import { readWait, TIMED_EVENTS } from './readWait.js';
import {
    conditionsOf,
    filterAt,
    inputsAt,
    namesOf,
    outputsAt,
    referenceAt,
    sortAt,
    targetAt,
    valueAt
} from './xmlValues.js';

type Without<T> = T extends unknown
    ? Omit<T, 'name' | 'label' | 'next' | 'fault' | 'position' | 'refusal'> & {
          next?: string | null;
      }
    : never;
type Body = Without<FlowElement>;

const ASSIGNMENTS = new Set([
    'Assign',
    'Add',
    'Subtract',
    'AddItem',
    'AddAtStart',
    'AssignCount',
    'RemoveAfterFirst',
    'RemoveAll',
    'RemoveBeforeFirst',
    'RemoveFirst',
    'RemovePosition',
    'RemoveUncommon'
]);

const PROCESSORS = new Set([
    'SortCollectionProcessor',
    'FilterCollectionProcessor',
    'RecommendationMapCollectionProcessor'
]);

const TRANSFORMS = new Set(['Map', 'Sum', 'Count']);

const ACTIONS = new Set(['apex', 'component', 'flow', ...Object.keys(PLATFORM_ACTIONS)]);

/** What of an element is not supported besides its type; null: nothing. */
function unsupportedPart(body: Body): string | null {
    switch (body.kind) {
        case 'action':
            return ACTIONS.has(body.actionType) ? null : `actionCalls ${body.actionType}`;
        case 'assignment': {
            const item = body.items.find(({ operator }) => !ASSIGNMENTS.has(operator));
            return item === undefined ? null : `assignments ${item.operator}`;
        }
        case 'collectionProcessor':
            return PROCESSORS.has(body.processor) ? null : `collectionProcessors ${body.processor}`;
        case 'transform': {
            const action = body.actions.find(({ type }) => !TRANSFORMS.has(type));
            return action !== undefined
                ? `transforms ${action.type}`
                : new Set(body.sources.map(({ item }) => item)).size > 1
                  ? 'transforms of several collections'
                  : null;
        }
        case 'wait': {
            const event = body.events.find(({ type }) => !TIMED_EVENTS.has(type));
            return event === undefined ? null : `waits ${event.type}`;
        }
        case 'other':
            return body.type;
        default:
            return null;
    }
}

/** Whether what a query is put into is a collection. */
function takesCollection(element: XmlElement, root: XmlElement): boolean {
    const [name] = referenceAt(element, 'outputReference') ?? [];
    const variable = childrenNamed(root, 'variables').find(
        (each) => textAt(each, 'name')?.toLowerCase() === name?.toLowerCase()
    );
    return variable === undefined
        ? !flagAt(element, 'getFirstRecordOnly')
        : flagAt(variable, 'isCollection');
}

/** How a created record meets those that are there; which of the two ways the metadata say is known by its fields. */
function matchingOf(element: XmlElement): Pick<CreateElement, 'matching' | 'upsertField'> {
    const filter = filterAt(element);
    const external = textAt(element, 'upsertExternalIdField');
    const field = external || textAt(element, 'upsertStandardIdField');
    const isUpsert = flagAt(element, 'doesUpsert');
    return {
        matching:
            filter.filters.length === 0
                ? null
                : {
                      filter,
                      whenOne: textAt(element, 'operationOneMatchingRecord') || 'None',
                      whenSeveral: textAt(element, 'operationMultMatchingRecords') || 'None'
                  },
        upsertField: isUpsert && filter.filters.length === 0 ? field || 'Id' : null
    };
}

const other = (type: string) => (): Body => ({ kind: 'other', type });

/** Every type of element that metadata know, by the name of its list. */
const READERS: Readonly<Record<string, (element: XmlElement, root: XmlElement) => Body>> = {
    assignments: (element) => ({
        kind: 'assignment',
        items: childrenNamed(element, 'assignmentItems').map((item) => ({
            target: namesOf(textAt(item, 'assignToReference') ?? ''),
            operator: textAt(item, 'operator') ?? 'Assign',
            value: valueAt(item, 'value')
        }))
    }),
    decisions: (element) => ({
        kind: 'decision',
        next: targetAt(element, 'defaultConnector'),
        rules: childrenNamed(element, 'rules').map((rule) => ({
            name: textAt(rule, 'name') ?? '',
            label: textAt(rule, 'label') ?? '',
            conditions: conditionsOf(rule),
            next: targetAt(rule, 'connector'),
            mustHaveChanged: flagAt(rule, 'doesRequireRecordChangedToMeetCriteria')
        }))
    }),
    loops: (element) => ({
        kind: 'loop',
        next: targetAt(element, 'noMoreValuesConnector'),
        collection: namesOf(textAt(element, 'collectionReference') ?? ''),
        isDescending: textAt(element, 'iterationOrder') === 'Desc',
        nextValue: targetAt(element, 'nextValueConnector'),
        target: referenceAt(element, 'assignNextValueToReference')
    }),
    recordLookups: (element, root) => {
        const fields = textsAt(element, 'queriedFields');
        const outputs = outputsAt(element, 'outputAssignments', 'field');
        return {
            kind: 'recordLookup',
            object: textAt(element, 'object') ?? '',
            filter: filterAt(element),
            isFirstOnly: flagAt(element, 'storeOutputAutomatically')
                ? flagAt(element, 'getFirstRecordOnly')
                : // Outputs by field are of one record; else what takes them decides.
                  outputs.length > 0 || !takesCollection(element, root),
            sort: sortAt(element),
            limit: valueAt(element, 'limit'),
            fields:
                fields.length > 0
                    ? fields
                    : outputs.length > 0
                      ? outputs.map(({ name }) => name)
                      : null,
            outputs,
            target: referenceAt(element, 'outputReference'),
            isStored: flagAt(element, 'storeOutputAutomatically'),
            isNulledIfNone: flagAt(element, 'assignNullValuesIfNoRecordsFound')
        };
    },
    recordCreates: (element) => ({
        kind: 'recordCreate',
        object: textAt(element, 'object') || null,
        inputs: inputsAt(element, 'inputAssignments', 'field'),
        source: referenceAt(element, 'inputReference'),
        target: referenceAt(element, 'assignRecordIdToReference'),
        isStored: flagAt(element, 'storeOutputAutomatically'),
        ...matchingOf(element)
    }),
    recordUpdates: (element) => ({
        kind: 'recordUpdate',
        object: textAt(element, 'object') || null,
        filter: filterAt(element),
        inputs: inputsAt(element, 'inputAssignments', 'field'),
        source: referenceAt(element, 'inputReference')
    }),
    recordDeletes: (element) => ({
        kind: 'recordDelete',
        object: textAt(element, 'object') || null,
        filter: filterAt(element),
        source: referenceAt(element, 'inputReference')
    }),
    actionCalls: (element) => ({
        kind: 'action',
        actionType: textAt(element, 'actionType') ?? '',
        actionName: textAt(element, 'actionName') ?? '',
        inputs: inputsAt(element, 'inputParameters'),
        outputs: outputsAt(element, 'outputParameters', 'name'),
        isStored: flagAt(element, 'storeOutputAutomatically'),
        transactionModel: textAt(element, 'flowTransactionModel') ?? 'Automatic'
    }),
    subflows: (element) => ({
        kind: 'subflow',
        flowName: textAt(element, 'flowName') ?? '',
        inputs: inputsAt(element, 'inputAssignments'),
        outputs: outputsAt(element, 'outputAssignments', 'name'),
        isStored: flagAt(element, 'storeOutputAutomatically')
    }),
    collectionProcessors: (element) => ({
        kind: 'collectionProcessor',
        processor:
            textAt(element, 'collectionProcessorType') ?? textAt(element, 'elementSubtype') ?? '',
        collection: namesOf(textAt(element, 'collectionReference') ?? ''),
        item: referenceAt(element, 'assignNextValueToReference'),
        conditions: conditionsOf(element),
        sort: childrenNamed(element, 'sortOptions').map((option) => ({
            field: textAt(option, 'sortField') || null,
            order: textAt(option, 'sortOrder') ?? 'Asc',
            isNullLast: flagAt(option, 'doesPutEmptyStringAndNullFirst') === false
        })),
        limit: valueAt(element, 'limit'),
        mapped:
            textAt(element, 'outputSObjectType') === undefined
                ? null
                : {
                      object: textAt(element, 'outputSObjectType')!,
                      inputs: inputsAt(element, 'mapItems', 'assignToFieldReference')
                  }
    }),
    customErrors: (element) => ({
        kind: 'customError',
        messages: childrenNamed(element, 'customErrorMessages').map((message) => ({
            text: textAt(message, 'errorMessage') ?? '',
            field: flagAt(message, 'isFieldError')
                ? (textAt(message, 'fieldSelection') ?? null)
                : null
        }))
    }),
    screens: readScreen,
    recordRollbacks: () => ({ kind: 'recordRollback' }),
    transforms: readTransform,
    waits: readWait,
    apexPluginCalls: other('apexPluginCalls'),
    experiments: other('experiments'),
    orchestratedStages: other('orchestratedStages'),
    steps: other('steps')
};

/** The elements of a flow by name. */
export function readElements(root: XmlElement, flowName: string): Map<string, FlowElement> {
    const elements = new Map<string, FlowElement>();
    for (const [list, read] of Object.entries(READERS)) {
        for (const element of childrenNamed(root, list)) {
            const name = textAt(element, 'name') ?? '';
            const label = textAt(element, 'label') || name;
            const body = read(element, root);
            const part = unknownPart(list, element);
            const unsupported =
                unsupportedPart(body) ?? (part === null ? null : `${list} with ${part}`);
            elements.set(name, {
                name,
                label,
                next: targetAt(element, 'connector'),
                fault: targetAt(element, 'faultConnector'),
                position: element.position,
                refusal: unsupported === null ? null : refusalOf(unsupported, flowName, label),
                ...body
            } as FlowElement);
        }
    }
    return elements;
}
