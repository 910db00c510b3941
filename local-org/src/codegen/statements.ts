import type { BoundBlock, BoundStatement } from '../semantics/bound.js';
import type { FunctionContext } from './context.js';
import { expression, required } from './expressions.js';
import { queryExpression } from './queries.js';
import { switchStatement, tryStatement } from './branches.js';
import { effect } from './targets.js';

type Of<Kind extends BoundStatement['kind']> = Extract<BoundStatement, { kind: Kind }>;

/** At loop back-edges and method entries: has another thread asked the transaction to stop? */
export const INTERRUPT_CHECK = 'if($w[0]!==0)$interrupted();';

export function block({ statements }: BoundBlock, f: FunctionContext): void {
    for (const each of statements) {
        statement(each, f);
    }
}

/** One statement becomes one line; those that hold others, one for each of their own parts. */
export function statement(s: BoundStatement, f: FunctionContext): void {
    const { emitter } = f.unit;
    const { line } = s.position;
    if (s.kind === 'block') {
        emitter.emit('{');
        block(s, f);
        emitter.emit('}');
        return;
    }
    const emit = (text: string): void => emitter.emit(f.unit.cover(line) + text, line);
    switch (s.kind) {
        case 'local':
            emit(
                `let ${f.variable(s.variable)}=${s.value === null ? 'null' : expression(s.value, f)};`
            );
            break;
        case 'expression':
            emit(`${effect(s.expression, f)};`);
            break;
        case 'if':
            emit(`if(${required(s.condition, f)}){`);
            statement(s.then, f);
            if (s.otherwise !== null) {
                emitter.emit('}else{');
                statement(s.otherwise, f);
            }
            emitter.emit('}');
            break;
        case 'while':
            emit(`while(${required(s.condition, f)}){${INTERRUPT_CHECK}`);
            statement(s.body, f);
            emitter.emit('}');
            break;
        case 'doWhile':
            emitter.emit(`do{${INTERRUPT_CHECK}`, line);
            statement(s.body, f);
            endDoWhile(s, f);
            break;
        case 'for':
            forStatement(s, f);
            break;
        case 'forEach':
            forEachStatement(s, f);
            break;
        case 'forQuery':
            forQueryStatement(s, f);
            break;
        case 'switch':
            switchStatement(s, f);
            break;
        case 'return':
            emit(returnText(s, f));
            break;
        case 'break':
        case 'continue':
            emit(`${s.kind};`);
            break;
        case 'throw':
            emit(`throw ${required(s.value, f)};`);
            break;
        case 'try':
            tryStatement(s, f);
            break;
        case 'dml':
            emit(dmlText(s, f));
            break;
        case 'runAs':
            runAsStatement(s, f);
            break;
    }
}

function endDoWhile({ condition }: Of<'doWhile'>, f: FunctionContext): void {
    const { line } = condition.position;
    f.unit.emitter.emit(`}while(${required(condition, f)});`, line);
}

function returnText(s: Of<'return'>, f: FunctionContext): string {
    if (f.returnsThis) {
        return 'return this;';
    }
    return s.value === null ? 'return;' : `return ${expression(s.value, f)};`;
}

function forStatement(s: Of<'for'>, f: FunctionContext): void {
    const { emitter } = f.unit;
    const { line } = s.position;
    // The variables are declared outside: JavaScript would copy them for each turn of the loop.
    emitter.emit(s.initialisers.length === 0 ? `{${f.unit.cover(line)}` : '{', line);
    for (const each of s.initialisers) {
        statement(each, f);
    }
    const condition = s.condition === null ? '' : required(s.condition, f);
    const updates = s.updates.map((each) => effect(each, f)).join(',');
    emitter.emit(`for(;${condition};${updates}){${INTERRUPT_CHECK}`, line);
    statement(s.body, f);
    emitter.emit('}}');
}

/** The collection refuses changes while the loop runs, however the loop ends. */
function forEachStatement(s: Of<'forEach'>, f: FunctionContext): void {
    const { emitter } = f.unit;
    const { line } = s.position;
    const cover = f.unit.cover(line);
    const variable = f.variable(s.variable);
    const source = required(s.iterable, f);
    if (s.over === 'iterable') {
        const iterator = f.temporary();
        emitter.emit(`${cover}${iterator}=$iterator(${source});`, line);
        const next = `let ${variable}=$call(${iterator},"next",[]);`;
        emitter.emit(`while($call(${iterator},"hasnext",[])){${INTERRUPT_CHECK}${next}`, line);
        statement(s.body, f);
        emitter.emit('}');
        return;
    }
    const over = f.temporary();
    const items = f.temporary();
    const at = f.temporary();
    emitter.emit(`${cover}${over}=${source};${items}=$items(${over});${over}.iterating++;`, line);
    // The loop's own variables are of the block: a nested call of the same function has its own.
    emitter.emit(
        `try{for(${at}=0;${at}<${items}.length;${at}++){${INTERRUPT_CHECK}let ${variable}=${items}[${at}];`,
        line
    );
    statement(s.body, f);
    emitter.emit(`}}finally{${over}.iterating--;}`);
}

function forQueryStatement(s: Of<'forQuery'>, f: FunctionContext): void {
    const { emitter } = f.unit;
    const { line } = s.position;
    const source =
        s.query.kind === 'soql' ? queryExpression(s.query, f, false) : expression(s.query, f);
    const helper = s.chunked ? '$chunks' : '$rows';
    emitter.emit(
        `${f.unit.cover(line)}for(let ${f.variable(s.variable)} of ${helper}(${source})){${INTERRUPT_CHECK}`,
        line
    );
    statement(s.body, f);
    emitter.emit('}');
}

function dmlText(s: Of<'dml'>, f: FunctionContext): string {
    const site = f.unit.constant({
        kind: 'dml',
        site: {
            operation: s.operation,
            mode: s.mode,
            externalId: s.externalId,
            sharing: f.sharing,
            apiVersion: f.unit.apiVersion
        }
    });
    const values = [s.target, ...(s.mergeWith === null ? [] : [s.mergeWith])];
    return `$dml(${site},${values.map((each) => required(each, f)).join(',')});`;
}

function runAsStatement(s: Of<'runAs'>, f: FunctionContext): void {
    const { emitter } = f.unit;
    const { line } = s.position;
    const before = f.temporary();
    emitter.emit(`${f.unit.cover(line)}${before}=$runAs(${required(s.user, f)});try{`, line);
    statement(s.body, f);
    emitter.emit(`}finally{$endRunAs(${before});}`);
}
