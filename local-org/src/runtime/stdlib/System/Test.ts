import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import type { ApexObject } from '../../../shared/apexObject.js';
import { sobjectOf, typeName } from '../../../shared/types.js';
import type { ApexDatetime } from '../../../shared/values/index.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import type { SObjectTypeToken } from '../../../schema/tokens.js';
import { callMethod } from '../../callMethod.js';
import { setCurrentPage } from '../../library/currentPage.js';
import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { fieldFromText, parseCsv } from '../../library/records/csv.js';
import { apexReference } from '../../library/reference.js';
import { staticResource } from '../../library/staticResources.js';
import { createStub } from '../../stub.js';
import { saveRecords } from '../../dml.js';
import type { TestContext } from '../../transaction.js';
import { currentTransaction } from '../../transaction.js';
import type { ApexTypeToken } from '../../typeToken.js';
import { invokeContinuation, setContinuationResponse } from './Continuation.js';
import { ApexVersion } from './Version.js';

function test(): TestContext {
    const context = currentTransaction().test;
    if (context === null) {
        throw apexError('System.TypeException', 'Test methods can only be called from tests');
    }
    return context;
}

function startTest(): void {
    if (test().phase !== 'before') {
        throw apexError('System.FinalException', 'Testing already started');
    }
    currentTransaction().async.startTest();
}

function stopTest(): void {
    if (test().phase !== 'started') {
        throw apexError('System.FinalException', 'Testing has not started or already stopped');
    }
    currentTransaction().async.stopTest();
}

function setMock(type: ApexTypeToken, mock: object): void {
    const name = typeName(notNull(type).type)
        .toLowerCase()
        .replace(/^system\./, '');
    test().mocks.set(name, notNull(mock));
}

function makeStub(type: ApexTypeToken, provider: ApexObject): ApexObject {
    const { program } = currentTransaction();
    const name = typeName(notNull(type).type);
    const info = program.classNamed(name);
    if (info === undefined) {
        throw apexError('System.TypeException', `Cannot create a stub of ${name}`);
    }
    return createStub(info, notNull(provider));
}

function setCreatedDate(id: string, date: ApexDatetime): void {
    const database = currentTransaction().database as unknown as {
        setCreatedDate?(id: string, ms: number): void;
    };
    if (database.setCreatedDate === undefined) {
        throw new NotSupported('Test.setCreatedDate');
    }
    database.setCreatedDate(notNull(id), notNull(date).ms);
}

/** The id that every test org gives the standard price book. */
const STANDARD_PRICEBOOK = '01s000000000001AAA';

function standardPricebookId(): string {
    const { database, user, schema } = currentTransaction();
    if (schema.object('Pricebook2') === undefined) {
        return STANDARD_PRICEBOOK;
    }
    const { records } = database.query(
        {
            select: [{ kind: 'field', expression: { kind: 'path', path: ['Id'] } }],
            from: { object: 'Pricebook2' },
            where: {
                kind: 'compare',
                left: { kind: 'path', path: ['IsStandard'] },
                operator: '=',
                right: { kind: 'boolean', value: true }
            },
            orderBy: [],
            allRows: false,
            forUpdate: false,
            forView: false,
            forReference: false,
            isCount: false,
            text: 'SELECT Id FROM Pricebook2 WHERE IsStandard = true'
        },
        {
            bind: () => null,
            access: { userId: user.id, mode: 'system', sharing: false }
        }
    );
    return (records[0] as SObject | undefined)?.id ?? STANDARD_PRICEBOOK;
}

/** Records from a CSV static resource, inserted. */
function loadData({ def }: SObjectTypeToken, resource: string): ApexList {
    const text = Buffer.from(staticResource(notNull(resource))).toString('utf8');
    const [header = [], ...rows] = parseCsv(text);
    const records = rows.map((row) => {
        const record = new SObject(def);
        header.forEach((name, column) => {
            const value = row[column] ?? '';
            if (value !== '' && name.toLowerCase() !== 'id') {
                const field = record.fieldNamed(name);
                record.store(field, fieldFromText(field, value));
            }
        });
        return record;
    });
    const { user } = currentTransaction();
    saveRecords('insert', records, {
        allOrNone: true,
        access: { userId: user.id, mode: 'system', sharing: false }
    });
    return new ApexList(sobjectOf(def.name), records);
}

function installer(previous: ApexVersion | null, isPush: boolean): DataObject {
    const { user } = currentTransaction();
    const context = new DataObject('System.InstallContext');
    return Object.assign(context, {
        organizationid$0: () => null,
        installerid$0: () => user.id,
        uninstallerid$0: () => user.id,
        isupgrade$0: () => previous !== null,
        ispush$0: () => isPush,
        previousversion$0: () => previous
    });
}

function testInstall(handler: object, previous: ApexVersion | null, isPush = false): void {
    callMethod(notNull(handler), 'onInstall', [installer(previous, isPush)]);
}

export default libraryClass('System.Test', {
    reference: apexReference('apex_methods_system_test'),
    members: {
        // Groups are worked out whenever a permission is asked for: there is nothing to wait for.
        'static void calculatePermissionSetGroup(Id groupId)': () => undefined,
        'static void calculatePermissionSetGroup(List<Id> groupIds)': () => undefined,
        'static Object createStub(Type type, StubProvider provider)': makeStub,
        'static void enableChangeDataCapture()': () => {
            throw new NotSupported('Test.enableChangeDataCapture');
        },
        'static EventBus.TestBroker getEventBus()': () => new DataObject('EventBus.TestBroker'),
        'static Id getStandardPricebookId()': standardPricebookId,
        'static Boolean isRunningTest()': () => currentTransaction().test !== null,
        'static List<SObject> loadData(Schema.SObjectType type, String resource)': loadData,
        'static void setCreatedDate(Id recordId, Datetime createdDate)': setCreatedDate,
        'static void setCurrentPage(PageReference page)': setCurrentPage,
        'static void setCurrentPageReference(PageReference page)': setCurrentPage,
        'static void setFixedSearchResults(List<Id> ids)': (ids: ApexList<string>) => {
            test().fixedSearchResults = notNull(ids).items.filter((id) => (id ?? null) !== null);
        },
        'static void setMock(Type type, Object mock)': setMock,
        'static void setReadOnlyApplicationMode(Boolean isReadOnly)': () => {
            throw new NotSupported('Test.setReadOnlyApplicationMode');
        },
        'static void startTest()': startTest,
        'static void stopTest()': stopTest,
        'static void testInstall(InstallHandler handler, Version previous)': testInstall,
        'static void testInstall(InstallHandler handler, Version previous, Boolean isPush)':
            testInstall,
        'static void testInstall(InstallHandler handler, Version previous, Boolean isPush, Boolean isRunAsInstallUser)':
            testInstall,
        'static void testUninstall(UninstallHandler handler)': (handler: object) =>
            callMethod(notNull(handler), 'onUninstall', [installer(null, false)]),
        'static Object invokePage(PageReference page)': () => {
            throw new NotSupported('Test.invokePage');
        },
        'static Object invokeContinuationMethod(Object controller, Continuation continuation)':
            invokeContinuation,
        'static void setContinuationResponse(String label, HttpResponse response)':
            setContinuationResponse
    }
});
