import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import { NotSupported } from '../shared/notSupported.js';
import { Decimal } from '../shared/values/index.js';
import type { FormulaNode } from './ast.js';
import { compiled, fits, type CallSite } from './builder.js';
import { FormulaError, FormulaFailure } from './formulaError.js';
import {
    typeLabel,
    typeOfField,
    type Compiled,
    type FieldPath,
    type FormulaType
} from './formulaTypes.js';
import { functionNamed, isRefusedFunction } from './functions/index.js';
import { wrongCount } from './functions/logic.js';
import { compileBinary, compileUnary } from './operators.js';
import { parseFormula } from './parser.js';
import { compileReference, type ReferenceContext } from './references.js';
import type { FormulaScope } from './scope.js';

export interface FormulaOptions {
    /** Whose fields its names are; null: it may name none. */
    readonly object: SObjectDef | null;
    readonly schema: Schema;
    /** What it must give; absent: anything. */
    readonly returns?: FormulaType;
    readonly blankAsZero?: boolean;
    /** Whose fields `$Record` and `$Record__Prior` name, in a Flow. */
    readonly record?: SObjectDef | null;
    /** Names that are no fields: variables of a Flow. */
    variableType?(names: readonly string[]): FormulaType | undefined;
}

/** A formula that has been checked and can run. */
export interface Formula {
    readonly type: FormulaType;
    /** Every field that it may read, parents' included: what a scope must be able to give. */
    readonly paths: readonly FieldPath[];
    /** Throws {@link FormulaFailure} where the platform shows `#Error!`. */
    evaluate(scope: FormulaScope): unknown;
}

/** Checks a formula; throws a {@link FormulaError} with the platform's sentence. */
export function compileFormula(text: string, options: FormulaOptions): Formula {
    const paths = new Map<string, FieldPath>();
    const context: ReferenceContext = {
        object: options.object,
        schema: options.schema,
        blankAsZero: options.blankAsZero ?? false,
        record: options.record ?? null,
        variableType: options.variableType?.bind(options),
        note: (path) => paths.set(path.key, path)
    };
    const root = compileNode(parseFormula(text), context);
    const wanted = options.returns;
    if (wanted !== undefined && !fits(root.type, wanted)) {
        throw new FormulaError(
            `Formula result is data type (${typeLabel(root.type)}), incompatible with expected data type (${wanted === 'Boolean' ? 'true or false' : typeLabel(wanted)}).`,
            root.offset
        );
    }
    return {
        type: root.type === 'Null' || root.type === 'Any' ? (wanted ?? root.type) : root.type,
        paths: [...paths.values()],
        evaluate: (scope) => {
            const value = root.run(scope);
            return wanted === 'Boolean' ? value === true : value;
        }
    };
}

function compileNode(node: FormulaNode, context: ReferenceContext): Compiled {
    switch (node.kind) {
        case 'number':
            return constant('Number', Decimal.of(node.text), node.offset);
        case 'text':
            return constant('Text', node.value, node.offset);
        case 'boolean':
            return constant('Boolean', node.value, node.offset);
        case 'null':
            return constant('Null', null, node.offset);
        case 'name':
            return compileReference(node.path, node.offset, context);
        case 'unary':
            return compileUnary(node.operator, compileNode(node.operand, context), node.offset);
        case 'binary':
            return compileBinary(
                node.operator,
                compileNode(node.left, context),
                compileNode(node.right, context),
                node.offset
            );
        case 'call':
            return compileCall(node, context);
    }
}

const constant = (type: FormulaType, value: unknown, offset: number): Compiled => ({
    ...compiled(type, offset, () => value),
    constant: value
});

function compileCall(
    node: FormulaNode & { readonly kind: 'call' },
    context: ReferenceContext
): Compiled {
    const definition = functionNamed(node.name);
    if (definition === undefined) {
        throw isRefusedFunction(node.name)
            ? new FormulaError(`NotSupported: formula function ${node.name}`, node.offset, true)
            : new FormulaError(`Unknown function ${node.name}. Check spelling.`, node.offset);
    }
    const { min, max } = definition;
    const count = node.arguments.length;
    if (count < min || count > max) {
        throw wrongCount(
            node.name,
            min === max ? min : max === Infinity ? `at least ${min}` : `${min} to ${max}`,
            count,
            node.offset
        );
    }
    const call: CallSite = { name: node.name, offset: node.offset, note: context.note };
    return definition.compile(
        node.arguments.map((argument) => compileNode(argument, context)),
        call
    );
}

const HUNDRED = Decimal.of(100);

/** A formula field: its formula, and its result as the field holds it. */
export function compileFormulaField(object: SObjectDef, field: FieldDef, schema: Schema): Formula {
    const type = typeOfField(field.type);
    const formula = compileFormula(field.formula!, {
        object,
        schema,
        returns: type,
        blankAsZero: field.formulaTreatBlanksAs === 'BlankAsZero'
    });
    return {
        ...formula,
        evaluate: (scope) => asFieldValue(valueOrError(formula, scope), field)
    };
}

/** `#Error!` in a formula field reads as null. */
function valueOrError(formula: Formula, scope: FormulaScope): unknown {
    try {
        return formula.evaluate(scope);
    } catch (error) {
        if (error instanceof FormulaFailure) {
            return null;
        }
        throw error;
    }
}

/** A formula's result in the shape of the field: rounded, percents by the hundred, texts not too long. */
export function asFieldValue(value: unknown, field: FieldDef): unknown {
    if (value instanceof Decimal) {
        const number = field.type === 'Percent' ? value.multiply(HUNDRED) : value;
        const rounded = number.setScale(field.scale ?? 0, 'HALF_UP');
        return field.type === 'Integer' ? rounded.toNumber() : rounded;
    }
    if (field.type === 'Boolean') {
        return value === true;
    }
    if (typeof value === 'string') {
        return value === '' ? null : value.slice(0, field.length ?? 1300);
    }
    return value ?? null;
}

/** For callers that meet a formula at run time: what cannot be compiled is refused by name. */
export function compileOrRefuse(text: string, options: FormulaOptions): Formula {
    try {
        return compileFormula(text, options);
    } catch (error) {
        if (error instanceof FormulaError && error.isNotSupported) {
            throw new NotSupported(error.message.replace(/^NotSupported: /, ''));
        }
        throw error;
    }
}
