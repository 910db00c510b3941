import type { ProjectModel } from '../../../metadata/model.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { accessors, DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { apexError } from '../../../shared/apexException.js';
import { libraryOf } from '../../../shared/types.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { databaseError } from '../../library/databaseResults.js';
import { currentTransaction } from '../../transaction.js';

const common = {
    ...accessors('String', 'comments'),
    ...accessors('List<Id>', 'nextApproverIds')
};

const processRequest = libraryClass('Approval.ProcessRequest', {
    reference: apexReference('apex_class_Approval_ProcessRequest'),
    isAbstract: true,
    members: common
});

const submitRequest = libraryClass('Approval.ProcessSubmitRequest', {
    reference: apexReference('apex_class_Approval_ProcessSubmitRequest'),
    extends: 'Approval.ProcessRequest',
    members: {
        'new()': () => new DataObject('Approval.ProcessSubmitRequest', {}),
        ...common,
        ...accessors('Id', 'objectId'),
        ...accessors('Id', 'submitterId'),
        ...accessors('String', 'processDefinitionNameOrId'),
        ...accessors('Boolean', 'skipEntryCriteria')
    }
});

const workitemRequest = libraryClass('Approval.ProcessWorkitemRequest', {
    reference: apexReference('apex_class_Approval_ProcessWorkitemRequest'),
    extends: 'Approval.ProcessRequest',
    members: {
        'new()': () => new DataObject('Approval.ProcessWorkitemRequest', {}),
        ...common,
        ...accessors('String', 'action'),
        ...accessors('Id', 'workitemId')
    }
});

/** Without approval processes a submission finds none; those of a project are not run. */
export function processApprovals(
    target: DataObject | ApexList,
    allOrNone: boolean | null = true
): unknown {
    const isList = notNull(target) instanceof ApexList;
    const requests = (isList ? (target as ApexList).items : [target]) as DataObject[];
    const { metadata, limits } = currentTransaction();
    if ((metadata as ProjectModel).notUsed.some(({ type }) => type === 'approvalProcess')) {
        throw new NotSupported('approval processes');
    }
    limits.count('dmlStatements');
    const failures = requests.map((request) => ({ request, error: failureOf(request) }));
    const [first] = failures;
    if (first !== undefined && allOrNone !== false) {
        const exception = apexError(
            'System.DmlException',
            `Process failed. First exception on row 0; first error: ${first.error.statusCode}, ${first.error.message}: []`
        );
        exception.dmlErrors = failures.map(({ error }, index) => ({ ...error, index, id: null }));
        throw exception;
    }
    const results = failures.map(
        ({ request, error }) =>
            new DataObject('Approval.ProcessResult', {
                entityId: request['objectId'] ?? null,
                success: false,
                errors: new ApexList(libraryOf('Database.Error'), [databaseError(error)])
            })
    );
    return isList ? new ApexList(libraryOf('Approval.ProcessResult'), results) : results[0];
}

function failureOf(request: DataObject): { statusCode: string; message: string; fields: string[] } {
    return request.$name === 'Approval.ProcessSubmitRequest'
        ? {
              statusCode: 'NO_APPLICABLE_PROCESS',
              message: 'No applicable approval process was found.',
              fields: []
          }
        : {
              statusCode: 'INVALID_CROSS_REFERENCE_KEY',
              message: 'invalid cross reference id',
              fields: []
          };
}

/** Locked records of this transaction. */
function locked(): Set<string> {
    const { attachments } = currentTransaction();
    let ids = attachments.get('approval:locked') as Set<string> | undefined;
    if (ids === undefined) {
        ids = new Set();
        attachments.set('approval:locked', ids);
    }
    return ids;
}

const idOf = (value: unknown): string =>
    value instanceof SObject ? notNull(value.id)! : (notNull(value) as string);

const changeLock =
    (resultName: string, change: (id: string) => void) =>
    (target: unknown): unknown => {
        const isList = notNull(target) instanceof ApexList;
        const items = isList ? (target as ApexList).items : [target];
        currentTransaction().limits.count('dmlStatements');
        const results = items.map((item) => {
            const id = idOf(item);
            change(id);
            return new DataObject(resultName, {
                id,
                success: true,
                errors: new ApexList(libraryOf('Database.Error'), [])
            });
        });
        return isList ? new ApexList(libraryOf(resultName), results) : results[0];
    };

const lock = changeLock('Approval.LockResult', (id) => locked().add(id));
const unlock = changeLock('Approval.UnlockResult', (id) => locked().delete(id));
const isLocked = (target: unknown): boolean => locked().has(idOf(target));

const overloads = (result: string, name: string, code: (target: unknown) => unknown) =>
    Object.fromEntries(
        ['Id record', 'SObject record', 'List<Id> records', 'List<SObject> records'].flatMap(
            (parameter) => {
                const type = parameter.startsWith('List') ? `List<${result}>` : result;
                return [
                    [`static ${type} ${name}(${parameter})`, code],
                    [`static ${type} ${name}(${parameter}, Boolean allOrNothing)`, code]
                ];
            }
        )
    );

/** The static methods of `Approval`, which is a namespace and a class. */
const approval = libraryClass('System.Approval', {
    reference: apexReference('apex_class_System_Approval'),
    members: {
        'static Approval.ProcessResult process(Approval.ProcessRequest request)': processApprovals,
        'static Approval.ProcessResult process(Approval.ProcessRequest request, Boolean allOrNone)':
            processApprovals,
        'static List<Approval.ProcessResult> process(List<Approval.ProcessRequest> requests)':
            processApprovals,
        'static List<Approval.ProcessResult> process(List<Approval.ProcessRequest> requests, Boolean allOrNone)':
            processApprovals,
        'static Boolean isLocked(Id record)': isLocked,
        'static Boolean isLocked(SObject record)': isLocked,
        ...overloads('Approval.LockResult', 'lock', lock),
        ...overloads('Approval.UnlockResult', 'unlock', unlock)
    }
});

export const approvalTypes = [processRequest, submitRequest, workitemRequest, approval];
