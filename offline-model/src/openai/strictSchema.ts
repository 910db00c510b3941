import type { JsonSchema } from '../prompt.js';
import { invalidRequest, type OpenAiError } from './error.js';

/**
 * What `strict: true` demands of a schema: an object at the root, `additionalProperties: false` on every
 * object, and every property required (an optional one is a nullable type).
 * Source: platform.openai.com, Structured Outputs, "Supported schemas".
 */
export function strictSchemaProblem(
    schema: JsonSchema,
    name: string,
    param: string
): OpenAiError | undefined {
    const refuse = (context: readonly string[], problem: string): OpenAiError =>
        invalidRequest(
            `Invalid schema for response_format '${name}': In context=(${context
                .map((part) => `'${part}'`)
                .join(', ')}), ${problem}`,
            param,
            'invalid_json_schema'
        );
    if (schema.type !== 'object') {
        return invalidRequest(
            `Invalid schema for response_format '${name}': schema must be a JSON Schema of 'type: "object"', got 'type: "${String(schema.type ?? 'None')}"'.`,
            param,
            'invalid_json_schema'
        );
    }
    return problemIn(schema, [], refuse);
}

type Refuse = (context: readonly string[], problem: string) => OpenAiError;

function problemIn(
    schema: JsonSchema,
    context: readonly string[],
    refuse: Refuse
): OpenAiError | undefined {
    if (schema.properties) {
        if (schema.additionalProperties !== false) {
            return refuse(
                context,
                `'additionalProperties' is required to be supplied and to be false.`
            );
        }
        const missing = Object.keys(schema.properties).find(
            (key) => !schema.required?.includes(key)
        );
        if (missing) {
            return refuse(
                context,
                `'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`
            );
        }
    }
    const children: [readonly string[], JsonSchema][] = [
        ...Object.entries(schema.properties ?? {}).map(([key, value]): [string[], JsonSchema] => [
            ['properties', key],
            value
        ]),
        ...(schema.items ? [[['items'], schema.items] as [string[], JsonSchema]] : []),
        ...(schema.anyOf ?? []).map((value, index): [string[], JsonSchema] => [
            ['anyOf', String(index)],
            value
        ]),
        ...Object.entries(schema.$defs ?? {}).map(([key, value]): [string[], JsonSchema] => [
            ['$defs', key],
            value
        ])
    ];
    for (const [path, child] of children) {
        const problem = problemIn(child, [...context, ...path], refuse);
        if (problem) {
            return problem;
        }
    }
    return undefined;
}
