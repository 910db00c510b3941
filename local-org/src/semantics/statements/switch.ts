import type { At, Expression, Statement, SwitchCase } from '../../parser/ast.js';
import { typeName, type ApexType } from '../../shared/types.js';
import type { BoundBlock, BoundExpression, BoundStatement, BoundSwitchCase } from '../bound.js';
import { CompileError } from '../compileError.js';
import { coerce } from '../conversions.js';
import { bindValue, typeIn } from '../expressions/bind.js';
import { notSupported } from '../expressions/notSupported.js';
import type { Scope } from '../scope.js';
import { isCastable, isUnknown, libraryClassOf } from '../typeRelations.js';
import { bindBlock } from './bindStatement.js';

/**
 * `switch on`: values, enum constants by their bare names, or types.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_switch.htm
 */
export function bindSwitch(
    scope: Scope,
    statement: Extract<Statement, { kind: 'switch' }>
): BoundStatement {
    const subject = bindValue(scope, statement.subject);
    const temporary = scope.temporary(subject.type, 'subject');
    const cases: BoundSwitchCase[] = [];
    let otherwise: BoundBlock | null = null;
    for (const each of statement.cases) {
        if (otherwise) {
            throw new CompileError('when else must be the last block in a switch', each.at);
        }
        if (each.kind === 'else') {
            otherwise = bindBlock(scope, each.body);
        } else {
            cases.push(bindCase(scope, subject.type, each));
        }
    }
    const position = scope.position(statement.at);
    return { kind: 'switch', subject, temporary, cases, otherwise, position };
}

function bindCase(
    scope: Scope,
    subject: ApexType,
    each: Exclude<SwitchCase, { kind: 'else' }>
): BoundSwitchCase {
    if (each.kind === 'values') {
        const values = each.values.map((value) => whenValue(scope, subject, value));
        return { kind: 'values', values, body: bindBlock(scope, each.body) };
    }
    return scope.nested(() => {
        const type = typeIn(scope, each.type);
        if (!isCastable(scope.project, subject, type)) {
            throw new CompileError(
                `Incompatible types since an instance of ${typeName(subject)} is never an instance of ${typeName(type)}`,
                each.at
            );
        }
        const variable = scope.declare(each.name.text, type, each.name.at);
        return { kind: 'type', type, variable, body: bindBlock(scope, each.body) };
    });
}

function whenValue(scope: Scope, subject: ApexType, value: Expression): BoundExpression {
    if (value.kind === 'name') {
        return enumConstant(scope, subject, value.name, value.at) ?? bindValue(scope, value);
    }
    return coerce(scope, bindValue(scope, value), subject, value.at);
}

function enumConstant(
    scope: Scope,
    subject: ApexType,
    name: string,
    where: At
): BoundExpression | null {
    const constants =
        subject.kind === 'class'
            ? (scope.project.find(subject.name)?.declaration.enumValues.map(({ text }) => text) ??
              [])
            : (libraryClassOf(scope.project, subject)?.values ?? []);
    const constant = constants.find((each) => each.toLowerCase() === name.toLowerCase());
    if (constant !== undefined) {
        const position = scope.position(where);
        return { kind: 'enumConstant', owner: subject, name: constant, type: subject, position };
    }
    if (isUnknown(scope.project, subject)) {
        return notSupported(scope, `${typeName(subject)}.${name}`, where);
    }
    if (constants.length > 0) {
        throw new CompileError(`Variable does not exist: ${name}`, where);
    }
    return null;
}
