import { ApexException } from '../../../shared/apexException.js';
import type { EnumValue } from '../../../shared/values/index.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { currentPage } from '../../library/currentPage.js';
import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed, type } from '../../library/runtimeEnums.js';
import { currentTransaction } from '../../transaction.js';

const KEY = 'ApexPages.messages';

/** The messages of the page, as long as the transaction lives. */
function messages(): DataObject[] {
    const { attachments } = currentTransaction();
    let list = attachments.get(KEY) as DataObject[] | undefined;
    if (list === undefined) {
        list = [];
        attachments.set(KEY, list);
    }
    return list;
}

/** The same message is shown once. */
function addMessage(message: DataObject): void {
    const same = ['severity', 'summary', 'detail'];
    const isThere = messages().some((each) =>
        same.every((name) => each[name] === notNull(message)[name])
    );
    if (!isThere) {
        messages().push(message);
    }
}

function addMessages(error: ApexException): void {
    const rows = notNull(error).dmlErrors ?? [];
    const texts = rows.length === 0 ? [error.message] : rows.map(({ message }) => message);
    for (const text of texts) {
        addMessage(
            new DataObject('ApexPages.Message', {
                severity: enumNamed('ApexPages.Severity', 'ERROR'),
                summary: text,
                detail: text,
                componentId: null
            })
        );
    }
}

/** The static methods of `ApexPages`, which is a namespace and a class. */
export default libraryClass('System.ApexPages', {
    reference: apexReference('apex_methods_system_apexpages'),
    members: {
        'static void addMessage(ApexPages.Message message)': addMessage,
        'static void addMessages(Exception error)': addMessages,
        'static PageReference currentPage()': currentPage,
        'static List<ApexPages.Message> getMessages()': () =>
            new ApexList(type('ApexPages.Message'), [...messages()]),
        'static Boolean hasMessages()': () => messages().length > 0,
        'static Boolean hasMessages(ApexPages.Severity severity)': (severity: EnumValue) =>
            messages().some((each) => each['severity'] === severity)
    }
});
