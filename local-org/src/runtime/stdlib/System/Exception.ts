import { apexError } from '../../../shared/apexException.js';
import type { ApexException, DmlError } from '../../../shared/apexException.js';
import { STRING } from '../../../shared/types.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { fieldToken } from '../../../schema/tokens.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed, type } from '../../library/runtimeEnums.js';
import { lineNumberOf, stackTraceOf } from '../../stackTrace.js';
import { currentTransaction } from '../../transaction.js';

/** An AuraHandledException hides its text from Apex unless `setMessage` gave one. */
const HIDDEN = 'Script-thrown exception';

function message(self: ApexException): string {
    return self.message ?? HIDDEN;
}

function initCause(self: ApexException, cause: ApexException): void {
    if (self.cause !== null) {
        throw apexError('System.IllegalStateException', 'Cause already set');
    }
    self.cause = notNull(cause);
}

/** The row that a `getDmlX(index)` asks for. */
function row(self: ApexException, index: number): DmlError {
    const found = self.dmlErrors?.[notNull(index)];
    if (found === undefined) {
        throw apexError('System.ListException', `List index out of bounds: ${index}`);
    }
    return found;
}

function fieldTokens(self: ApexException, index: number): ApexList {
    const { fields, object } = row(self, index);
    const def = object === undefined ? undefined : currentTransaction().schema.object(object);
    const tokens = fields.flatMap((name) => {
        const field = def?.fieldsByName.get(name.toLowerCase());
        return def === undefined || field === undefined ? [] : [fieldToken(def, field)];
    });
    return new ApexList(type('Schema.SObjectField'), tokens);
}

function abstractClass(): never {
    throw apexError('System.TypeException', 'Abstract classes cannot be constructed: Exception');
}

/** The methods that every exception has; those on DML rows answer only for a DmlException or EmailException. */
export default libraryClass('System.Exception', {
    reference: apexReference('apex_classes_exception_methods'),
    isAbstract: true,
    members: {
        // Taken over by every exception of a project; codegen makes the instance itself.
        'new()': abstractClass,
        'new(String message)': abstractClass,
        'new(Exception cause)': abstractClass,
        'new(String message, Exception cause)': abstractClass,
        'Exception getCause()': (self: ApexException) => self.cause,
        'Integer getLineNumber()': (self: ApexException) => lineNumberOf(self),
        'String getMessage()': message,
        'String getStackTraceString()': (self: ApexException) => stackTraceOf(self),
        'String getTypeName()': (self: ApexException) => self.typeName,
        'void initCause(Exception cause)': initCause,
        'void setMessage(String message)': (self: ApexException, text: string | null) => {
            self.message = text;
        },
        'Integer getNumDml()': (self: ApexException) => self.dmlErrors?.length ?? 0,
        'Integer getDmlIndex(Integer index)': (self: ApexException, index: number) =>
            row(self, index).index,
        'String getDmlId(Integer index)': (self: ApexException, index: number) =>
            row(self, index).id,
        'String getDmlMessage(Integer index)': (self: ApexException, index: number) =>
            row(self, index).message,
        'List<String> getDmlFieldNames(Integer index)': (self: ApexException, index: number) =>
            new ApexList(STRING, [...row(self, index).fields]),
        'List<Schema.SObjectField> getDmlFields(Integer index)': fieldTokens,
        'String getDmlStatusCode(Integer index)': (self: ApexException, index: number) =>
            row(self, index).statusCode,
        'StatusCode getDmlType(Integer index)': (self: ApexException, index: number) =>
            enumNamed('System.StatusCode', row(self, index).statusCode)
    }
});
