import { compileFormula, FormulaError, type FormulaType } from '../formula/index.js';
import type { ProjectModel } from '../metadata/model.js';
import type { Schema } from '../schema/definitions.js';
import type { Diagnostic, Position } from '../shared/diagnostic.js';
import { alertNamed } from './actions/emailAlert.js';
import {
    refusalOf,
    type ActionElement,
    type FlowDefinition,
    type FlowElement
} from './definition.js';
import { FlowLibrary } from './flowLibrary.js';
import { formulaTypeOf } from './run/formulas.js';
import { allFields } from './screens/takeValues.js';
import { OPERATORS } from './values/compare.js';
import { typeOfReference } from './values/referenceTypes.js';
import { apexClassName } from './values/types.js';

const OF_INTERVIEWS = new Set(['IsChanged', 'WasVisited', 'HasError', 'WasSelected']);

/** What of a project's active flows would be refused when they come to it. */
export function checkFlows(model: ProjectModel, schema: Schema): Diagnostic[] {
    const flows = new FlowLibrary(model.flows);
    const classes = new Set(model.classes.map(({ name }) => name.toLowerCase()));
    return flows.all
        .filter(({ isActive }) => isActive)
        .flatMap((flow) => new Check(flow, flows, schema, classes, model).run());
}

class Check {
    readonly #flow: FlowDefinition;
    readonly #flows: FlowLibrary;
    readonly #schema: Schema;
    readonly #classes: ReadonlySet<string>;
    readonly #model: ProjectModel;
    readonly #found: Diagnostic[] = [];

    constructor(
        flow: FlowDefinition,
        flows: FlowLibrary,
        schema: Schema,
        classes: ReadonlySet<string>,
        model: ProjectModel
    ) {
        this.#model = model;
        this.#flow = flow;
        this.#flows = flows;
        this.#schema = schema;
        this.#classes = classes;
    }

    run(): Diagnostic[] {
        const { refusal, position, start, elements, resources } = this.#flow;
        if (refusal !== null) {
            this.#refuse(refusal, position);
            return this.#found;
        }
        if (start.formula !== null) {
            this.#formula(start.formula, 'Boolean', start.position, 'start');
        }
        for (const resource of resources.values()) {
            if (resource.kind === 'formula') {
                const { expression, dataType, name } = resource;
                this.#formula(expression, formulaTypeOf(dataType), resource.position, name);
            }
        }
        for (const element of elements.values()) {
            this.#element(element);
        }
        return this.#found;
    }

    #refuse(message: string, position: Position): void {
        this.#found.push({ severity: 'notSupported', message, position });
    }

    #formula(text: string, returns: FormulaType, position: Position, what: string): void {
        const flow = this.#flow;
        const schema = this.#schema;
        try {
            compileFormula(text, {
                object: null,
                record: schema.object(flow.start.object ?? '') ?? null,
                schema,
                returns,
                variableType: (names) => typeOfReference(names, flow, { schema })
            });
        } catch (error) {
            if (!(error instanceof FormulaError)) {
                throw error;
            }
            this.#refuse(`Flow formula (${flow.label} · ${what}): ${error.message}`, position);
        }
    }

    #element(element: FlowElement): void {
        const { position, label } = element;
        const part = this.#unsupported(element);
        if (element.refusal !== null) {
            this.#refuse(element.refusal, position);
        } else if (part !== null) {
            this.#refuse(refusalOf(part, this.#flow.label, label), position);
        }
        if (element.kind === 'decision') {
            for (const { conditions } of element.rules) {
                this.#operators(conditions.conditions, position, label);
                if (conditions.formula !== null) {
                    this.#formula(conditions.formula, 'Boolean', position, label);
                }
            }
        } else if (element.kind === 'screen') {
            for (const field of allFields(element.fields)) {
                if (field.refusal !== null) {
                    this.#refuse(refusalOf(field.refusal, this.#flow.label, field.name), position);
                }
                if (field.validation !== null) {
                    this.#formula(field.validation.formula, 'Boolean', position, field.name);
                }
            }
        }
    }

    #operators(
        conditions: readonly { readonly operator: string }[],
        position: Position,
        label: string
    ): void {
        for (const { operator } of conditions) {
            if (OPERATORS[operator] === undefined && !OF_INTERVIEWS.has(operator)) {
                this.#refuse(refusalOf(`decisions ${operator}`, this.#flow.label, label), position);
            }
        }
    }

    /** What an element names and the project does not have. */
    #unsupported(element: FlowElement): string | null {
        switch (element.kind) {
            case 'recordLookup':
                return this.#object('recordLookups', element.object);
            case 'recordCreate':
                return element.source === null
                    ? this.#object('recordCreates', element.object)
                    : null;
            case 'recordUpdate':
                return element.source === null
                    ? this.#object('recordUpdates', element.object)
                    : null;
            case 'recordDelete':
                return element.source === null
                    ? this.#object('recordDeletes', element.object)
                    : null;
            case 'action':
                return this.#action(element);
            case 'subflow': {
                const flow = this.#flows.find(element.flowName);
                return flow === undefined
                    ? `subflows ${element.flowName}`
                    : flow.processType === 'Flow' && this.#flow.processType !== 'Flow'
                      ? 'subflows with screens'
                      : null;
            }
            default:
                return null;
        }
    }

    #action({ actionType, actionName }: ActionElement): string | null {
        switch (actionType) {
            case 'apex': {
                const [outer] = apexClassName(actionName).split('.');
                return this.#classes.has(outer!.toLowerCase())
                    ? null
                    : `actionCalls apex ${actionName}`;
            }
            case 'component':
                return this.#flow.processType === 'Flow' ? null : 'actionCalls component';
            case 'emailAlert':
                return alertNamed(this.#model, actionName) === undefined
                    ? `actionCalls emailAlert ${actionName}`
                    : null;
            case 'flow':
                return this.#flows.find(actionName) === undefined
                    ? `actionCalls flow ${actionName}`
                    : null;
            default:
                return null;
        }
    }

    #object(type: string, object: string | null): string | null {
        return this.#schema.object(object ?? '') === undefined ? `${type} of ${object}` : null;
    }
}
