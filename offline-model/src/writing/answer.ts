import { findFact, type Fact } from '../facts.js';
import type { JsonSchema, Prompt } from '../prompt.js';
import { writeEmail, type Email } from './email.js';
import { headline } from './headline.js';
import { materialOf } from './material.js';
import { answerQuestion } from './question.js';
import { readEntries } from './records.js';
import { writeSections } from './sections.js';
import { writeSuggestions } from './suggestions.js';
import { headlineOf } from './tellMaterial.js';

/** The answer to a prompt: JSON text that follows its schema, or plain prose where it has none. */
export function writeAnswer(prompt: Prompt): string {
    const email = writeEmail(prompt);
    if (!prompt.schema) {
        return email.body;
    }
    const writer = new SchemaWriter(prompt, email);
    return JSON.stringify(writer.fill(prompt.schema, wholeAnswer(prompt)));
}

/** What is written as a whole, by the names that capabilities use for it. */
function wholeAnswer(prompt: Prompt): Readonly<Record<string, unknown>> {
    const { properties = {} } = prompt.schema ?? {};
    const reply = 'answer' in properties ? answerQuestion(prompt) : undefined;
    const sections = 'sections' in properties ? writeSections(prompt) : undefined;
    const line = sections && headlineFor(prompt);
    return {
        ...reply,
        ...(sections && { sections, headline: line, summary: line }),
        ...('suggestions' in properties && { suggestions: writeSuggestions(prompt) })
    };
}

/** What a pasted text came to, or what asks most for action on the records. */
function headlineFor({ facts, inputs, today }: Prompt): string {
    const material = materialOf(inputs);
    return (material ? headlineOf(material) : headline(readEntries(facts), today)).text;
}

/** The arguments of a forced tool call, written like an answer to the tool's schema. */
export function writeArguments(prompt: Prompt, parameters: JsonSchema): string {
    return writeAnswer({ ...prompt, schema: parameters });
}

/** Fills a schema from the facts, choosing by the property's name. */
class SchemaWriter {
    private readonly facts: readonly Fact[];
    private readonly email: Email;
    private readonly root: JsonSchema;

    constructor(prompt: Prompt, email: Email) {
        this.facts = prompt.facts;
        this.email = email;
        this.root = prompt.schema ?? {};
    }

    /** An object of the schema: what is given by name, and the rest from the facts. */
    fill(schema: JsonSchema, given: unknown, name = ''): unknown {
        if (Array.isArray(given) && schema.items) {
            return given.map((item) => this.fill(schema.items ?? {}, item, name));
        }
        if (given === null || typeof given !== 'object' || !schema.properties) {
            return given === undefined ? this.write(schema, name) : given;
        }
        const values = given as Readonly<Record<string, unknown>>;
        return Object.fromEntries(
            Object.entries(schema.properties).map(([key, property]) => [
                key,
                this.fill(property, values[key], key)
            ])
        );
    }

    write(schema: JsonSchema, name: string): unknown {
        if (schema.$ref) {
            return this.write(this.root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, name);
        }
        if ('const' in schema) {
            return schema.const;
        }
        if (schema.enum) {
            return this.choose(schema.enum);
        }
        if (schema.anyOf?.[0]) {
            return this.write(schema.anyOf[0], name);
        }
        const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
        switch (type) {
            case 'object':
                return Object.fromEntries(
                    Object.entries(schema.properties ?? {}).map(([key, value]) => [
                        key,
                        this.write(value, key)
                    ])
                );
            case 'array':
                return this.list(schema.items ?? {}, name);
            case 'boolean':
                return false;
            case 'integer':
            case 'number':
                return this.number(schema, name);
            case 'null':
                return null;
            default:
                return this.text(name);
        }
    }

    /** An enum's value that a fact names, else its first. */
    private choose(values: readonly unknown[]): unknown {
        const named = values.find((value) =>
            this.facts.some((fact) => fact.value.toLowerCase() === String(value).toLowerCase())
        );
        return named ?? values[0];
    }

    private list(items: JsonSchema, name: string): unknown[] {
        if (/fact|source|citation|evidence/i.test(name) && items.type === 'string') {
            return this.email.used.map((fact) => fact.id);
        }
        if (items.type === 'string') {
            return this.facts.slice(0, 4).map((fact) => `${fact.label}: ${fact.value}`);
        }
        return this.facts.length > 0 ? [this.write(items, name)] : [];
    }

    private number({ minimum, maximum }: JsonSchema, name: string): number {
        const fact = findFact(this.facts, new RegExp(name.replace(/[_\W]+/g, '.*'), 'i'));
        const written = Number(fact?.value.replace(/[^\d.-]/g, ''));
        const value = fact && Number.isFinite(written) ? written : (minimum ?? 0);
        return Math.min(maximum ?? value, Math.max(minimum ?? value, value));
    }

    private text(name: string): string {
        if (/subject|title|headline/i.test(name)) {
            return this.email.subject;
        }
        if (/body|draft|message|reply|text|content/i.test(name)) {
            return this.email.body;
        }
        const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ');
        const fact = findFact(this.facts, new RegExp(words.trim() || '^$', 'i'));
        return (
            fact?.value ??
            this.facts
                .slice(0, 3)
                .map(({ label, value }) => `${label}: ${value}.`)
                .join(' ')
        );
    }
}
