import {
    compileOrRefuse,
    FormulaError,
    FormulaFailure,
    type Formula
} from '../../formula/index.js';
import type { FieldPath, FormulaType } from '../../formula/index.js';
import { NotSupported } from '../../shared/notSupported.js';
import { Decimal } from '../../shared/values/index.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { FlowDataType, FlowDefinition, FlowResource } from '../definition.js';
import { typeOfReference } from '../values/referenceTypes.js';
import { asFlowValue } from '../values/types.js';
import type { Batch } from './batch.js';
import { FlowFault } from './fault.js';
import type { Interview } from './interview.js';
import { flowGlobal, globalOf, readPath } from './read.js';
import type { FlowWorld } from './world.js';

const compiled = new WeakMap<FlowDefinition, Map<string, Formula>>();

/** What a data type is to a formula. */
export function formulaTypeOf(type: FlowDataType): FormulaType {
    switch (type) {
        case 'Number':
        case 'Currency':
            return 'Number';
        case 'Boolean':
        case 'Date':
        case 'DateTime':
        case 'Time':
            return type;
        default:
            return 'Text';
    }
}

/** The formula behind an expression of a flow; each is compiled once. */
export function compileExpression(
    flow: FlowDefinition,
    expression: string,
    returns: FormulaType,
    world: Pick<FlowWorld, 'schema'>
): Formula {
    let formulas = compiled.get(flow);
    if (formulas === undefined) {
        formulas = new Map();
        compiled.set(flow, formulas);
    }
    const key = `${returns} ${expression}`;
    let formula = formulas.get(key);
    if (formula === undefined) {
        formula = compileOrRefuse(expression, {
            object: null,
            record: world.schema.object(flow.start.object ?? '') ?? null,
            schema: world.schema,
            returns,
            variableType: (names) => typeOfReference(names, flow, world)
        });
        formulas.set(key, formula);
    }
    return formula;
}

export function evaluateExpression(
    expression: string,
    type: FlowDataType,
    interview: Interview,
    batch: Batch
): unknown {
    try {
        const formula = compileExpression(
            interview.flow,
            expression,
            formulaTypeOf(type),
            batch.world
        );
        return formula.evaluate(scopeOf(interview, batch));
    } catch (error) {
        if (error instanceof FormulaError) {
            throw new NotSupported(
                `formula of flow ${interview.flow.label}: ${error.message} (${expression.trim()})`
            );
        }
        if (error instanceof FormulaFailure) {
            throw new FlowFault(`The formula expression is invalid: ${error.message}`);
        }
        throw error;
    }
}

/** The value of a formula resource: rounded to its decimals. */
export function formulaOf(
    resource: FlowResource & { readonly kind: 'formula' },
    interview: Interview,
    batch: Batch
): unknown {
    const value = evaluateExpression(resource.expression, resource.dataType, interview, batch);
    return value instanceof Decimal && resource.scale !== null
        ? value.setScale(resource.scale, 'HALF_UP')
        : value;
}

function scopeOf(interview: Interview, batch: Batch) {
    const engine = currentTransaction().database.formulaEngine!.scopeWithout();
    const read = (root: string) => (path: FieldPath) =>
        readPath([root, ...path.names], interview, batch);
    return {
        ...engine,
        read: read('$Record'),
        ...(interview.trigger?.prior == null ? {} : { prior: read('$Record__Prior') }),
        isNew: interview.trigger?.isNew ?? false,
        variable: (names: readonly string[]) => readPath(names, interview, batch),
        global: (names: readonly string[]) =>
            names[0]!.toLowerCase() === '$flow'
                ? asFlowValue(flowGlobal(names[1] ?? '', interview))
                : globalOf(names)
    };
}
