import type { BoundExpression, BoundStatement, BoundSwitchCase } from '../semantics/bound.js';
import type { FunctionContext } from './context.js';
import { expression } from './expressions.js';
import { block } from './statements.js';

type Of<Kind extends BoundStatement['kind']> = Extract<BoundStatement, { kind: Kind }>;

/** A chain of `if`: `break` inside keeps meaning the loop around, as in Apex. */
export function switchStatement(s: Of<'switch'>, f: FunctionContext): void {
    const { emitter } = f.unit;
    const { line } = s.position;
    const subject = f.declare(s.temporary);
    emitter.emit(`${f.unit.cover(line)}${subject}=${expression(s.subject, f)};`, line);
    let opening = 'if';
    for (const each of s.cases) {
        emitter.emit(`${opening}(${condition(each, subject, f)}){`, line);
        if (each.kind === 'type') {
            emitter.emit(`let ${f.variable(each.variable)}=${subject};`);
        }
        block(each.body, f);
        opening = '}else if';
    }
    if (s.otherwise !== null) {
        emitter.emit(s.cases.length === 0 ? '{' : '}else{');
        block(s.otherwise, f);
        emitter.emit('}');
    } else if (s.cases.length > 0) {
        emitter.emit('}');
    }
}

function condition(each: BoundSwitchCase, subject: string, f: FunctionContext): string {
    return each.kind === 'type'
        ? `${f.unit.constant({ kind: 'test', type: each.type })}(${subject})`
        : each.values.map((value) => equals(value, subject, f)).join('||');
}

/** `when` compares exactly: Strings with their case. Constants need no more than identity. */
function equals(value: BoundExpression, subject: string, f: FunctionContext): string {
    const text = expression(value, f);
    return value.kind === 'literal' || value.kind === 'enumConstant'
        ? `${subject}===${text}`
        : `$same(${subject},${text})`;
}

/**
 * `catch` sees only what Apex may catch; what it may not (limits, assertions, our own failures) passes
 * `finally` by as well.
 */
export function tryStatement(s: Of<'try'>, f: FunctionContext): void {
    const { emitter } = f.unit;
    const { line } = s.position;
    const ended = s.finally === null ? null : f.temporary();
    // A `try` around the whole keeps what a catch block throws from running `finally` when it must not.
    if (ended !== null) {
        emitter.emit(`${ended}=false;try{`, line);
    }
    emitter.emit('try{', line);
    block(s.body, f);
    if (s.catches.length > 0) {
        const thrown = f.temporary();
        emitter.emit(`}catch($e){${thrown}=$caught($e);`);
        let opening = 'if';
        for (const { type, variable, body } of s.catches) {
            const test = f.unit.constant({ kind: 'test', type });
            emitter.emit(`${opening}(${test}(${thrown})){let ${f.variable(variable)}=${thrown};`);
            block(body, f);
            opening = '}else if';
        }
        emitter.emit(`}else throw ${thrown};}`);
    } else {
        emitter.emit('}catch($e){throw $e;}');
    }
    if (ended !== null && s.finally !== null) {
        emitter.emit(`}catch($e){${ended}=$isUncatchable($e);throw $e;}finally{if(!${ended}){`);
        block(s.finally, f);
        emitter.emit('}}');
    }
}
