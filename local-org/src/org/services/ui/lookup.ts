import { iconOf } from './icons.js';
import { likeText } from './lists.js';
import {
    canRead,
    objectNamed,
    objectOfId,
    UiError,
    type Condition,
    type UiData
} from './uiData.js';

interface Params {
    readonly objectApiName?: unknown;
    readonly searchTerm?: unknown;
    readonly filter?: unknown;
}

/** Second line of a match, by object. */
const DETAILS: Readonly<Record<string, string>> = {
    Account: 'Industry',
    Contact: 'Account.Name',
    Lead: 'Company',
    Opportunity: 'Account.Name',
    Case: 'Subject',
    User: 'Title'
};

/** Records to choose from in a lookup field: those whose name contains what was typed. */
export function lookup(data: UiData, params: Params): { matches: object[] } {
    const def = objectNamed(data, params.objectApiName);
    const nameField = def.nameField;
    if (!nameField) {
        return { matches: [] };
    }
    const term = String(params.searchTerm ?? '').trim();
    const detail = DETAILS[def.name];
    const [relationship = ''] = detail?.split('.') ?? [];
    const detailField =
        def.relationshipsByName.get(relationship.toLowerCase()) ??
        def.fieldsByName.get(relationship.toLowerCase());
    const hasDetail = detail !== undefined && detailField && canRead(data, def, detailField);
    const conditions: Condition[] = [
        ...(term
            ? [{ field: nameField.name, is: 'like' as const, value: `%${likeText(term)}%` }]
            : []),
        ...(def.name === 'User' ? [{ field: 'IsActive', is: '=' as const, value: true }] : []),
        ...pickerFilter(params.filter)
    ];
    const rows = data.select({
        object: def.name,
        fields: ['Id', nameField.name, ...(hasDetail ? [detail] : [])],
        where: conditions.length > 0 ? { all: conditions } : undefined,
        orderBy: [{ field: nameField.name }],
        limit: 20
    });
    const icon = iconOf(data, def).name;
    return {
        matches: rows.map((row) => ({
            id: row['Id'],
            name: row[nameField.name] ?? row['Id'],
            detail: hasDetail ? (row[detail] ?? null) : null,
            icon
        }))
    };
}

const OPERATORS = {
    eq: '=',
    ne: '!=',
    lt: '<',
    gt: '>',
    lte: '<=',
    gte: '>=',
    like: 'like',
    in: 'in'
} as const;

/** The filter of lightning-record-picker: criteria that all hold. */
function pickerFilter(filter: unknown): Condition[] {
    const { criteria = [], filterLogic } = (filter ?? {}) as {
        criteria?: readonly { fieldPath: string; operator: string; value: never }[];
        filterLogic?: string;
    };
    if (filterLogic && !/^[\s\dAND]*$/.test(filterLogic)) {
        throw new UiError(
            400,
            'NOT_SUPPORTED',
            'NotSupported: filterLogic of lightning-record-picker'
        );
    }
    return criteria.map(({ fieldPath, operator, value }) => {
        const is = OPERATORS[operator as keyof typeof OPERATORS];
        if (!is) {
            throw new UiError(
                400,
                'NOT_SUPPORTED',
                `NotSupported: operator ${operator} of lightning-record-picker`
            );
        }
        return { field: fieldPath, is, value };
    });
}

/** The name of a record, for a control that only has its id. */
export function recordName(data: UiData, params: { recordId?: unknown }): { name: string } {
    const def = objectOfId(data, params.recordId);
    const nameField = def.nameField?.name ?? 'Id';
    const [row] = data.select({
        object: def.name,
        fields: ['Id', nameField],
        where: { field: 'Id', is: '=', value: String(params.recordId) },
        limit: 1
    });
    if (!row) {
        throw new UiError(404, 'NOT_FOUND', 'The requested resource does not exist');
    }
    return { name: String(row[nameField] ?? row['Id']) };
}
