import type { Statement } from '../../parser/ast.js';
import { sobjectOf, typeName, type ApexType } from '../../shared/types.js';
import type { BoundExpression, BoundStatement } from '../bound.js';
import { CompileError } from '../compileError.js';
import { coerce } from '../conversions.js';
import { bindValue } from '../expressions/bind.js';
import { notSupported } from '../expressions/notSupported.js';
import type { Scope } from '../scope.js';
import { isUnknown } from '../typeRelations.js';
import { bindBlock } from './bindStatement.js';

export function bindDml(
    scope: Scope,
    statement: Extract<Statement, { kind: 'dml' }>
): BoundStatement {
    const position = scope.position(statement.at);
    const target = bindValue(scope, statement.target);
    const mergeWith = statement.mergeWith && bindValue(scope, statement.mergeWith);
    for (const operand of mergeWith ? [target, mergeWith] : [target]) {
        checkRecords(scope, operand, statement.target.at);
    }
    return {
        kind: 'dml',
        operation: statement.operation,
        target,
        mode: statement.mode,
        externalId: statement.externalId?.at(-1)?.text ?? null,
        mergeWith,
        position
    };
}

function checkRecords(scope: Scope, target: BoundExpression, where: number): void {
    const { type } = target;
    const isRecords =
        type.kind === 'sobject' ||
        (type.kind === 'list' && isRecordType(type.element)) ||
        isUnknown(scope.project, type);
    // `merge` takes ids as well: they are records' all the same.
    const isIds = type.kind === 'list' && typeName(type.element) === 'Id';
    if (!isRecords && !isIds && typeName(type) !== 'Id') {
        throw new CompileError(
            `DML requires SObject or SObject list type: ${typeName(type)}`,
            where
        );
    }
}

const isRecordType = (type: ApexType): boolean => type.kind === 'sobject';

export function bindRunAs(
    scope: Scope,
    statement: Extract<Statement, { kind: 'runAs' }>
): BoundStatement {
    const position = scope.position(statement.at);
    const [argument] = statement.arguments;
    if (!argument || statement.arguments.length !== 1) {
        throw new CompileError(
            'Method does not exist or incorrect signature: void runAs() from the type System',
            statement.at
        );
    }
    const bound = bindValue(scope, argument);
    const user =
        bound.type.kind === 'library'
            ? notSupported(scope, 'System.runAs(Version)', argument.at)
            : coerce(scope, bound, sobjectOf('User'), argument.at);
    return { kind: 'runAs', user, body: bindBlock(scope, statement.body), position };
}
