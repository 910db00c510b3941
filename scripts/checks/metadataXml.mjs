/**
 * Checks every metadata file against the types of `@salesforce/types`: unknown elements, values that no
 * list holds, required elements that are missing, broken XML. It needs no org.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ts from 'typescript';
import { root } from '../lib/install.mjs';

const declarations = createRequire(import.meta.url)
    .resolve('@salesforce/types/metadata')
    .replace(/\.js$/, '.d.ts');
/** Root elements that `@salesforce/types` does not know. */
const UNKNOWN_ROOTS = new Set(['GenAiPlannerBundle', 'GenAiPromptTemplate', 'GenAiPlanner']);

function loadTypes() {
    const program = ts.createProgram([declarations], {
        lib: ['lib.es5.d.ts'],
        types: [],
        skipLibCheck: true
    });
    const checker = program.getTypeChecker();
    const module = checker.getSymbolAtLocation(program.getSourceFile(declarations));
    const types = new Map(
        checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol])
    );
    return { checker, types };
}

/** @returns {string[]} one line a problem */
export function checkMetadata(files) {
    const { checker, types } = loadTypes();
    return files.flatMap((file) => checkFile(file, checker, types));
}

function checkFile(file, checker, types) {
    const name = path.relative(root, file);
    const xml = readFileSync(file, 'utf8');
    const valid = XMLValidator.validate(xml);
    if (valid !== true) {
        return [`${name}:${valid.err.line} ${valid.err.msg}`];
    }
    const document = new XMLParser({ ignoreAttributes: true, parseTagValue: false }).parse(xml);
    const [kind] = Object.keys(document).filter((key) => key !== '?xml');
    const symbol = types.get(kind);
    if (!symbol) {
        return UNKNOWN_ROOTS.has(kind) ? [] : [`${name} ${kind} is no type of metadata`];
    }
    const problems = [];
    walk(document[kind], checker.getDeclaredTypeOfSymbol(symbol), kind);
    return problems;

    function walk(node, type, at) {
        const children = node === '' || node === undefined ? {} : node;
        for (const [key, value] of Object.entries(children)) {
            const property = type.getProperty(key);
            if (!property) {
                problems.push(
                    `${name} ${at}.${key} is no element of ${checker.typeToString(type)}`
                );
                continue;
            }
            const elementType = elementTypeOf(property);
            for (const one of Array.isArray(value) ? value : [value]) {
                checkValue(one, elementType, `${at}.${key}`);
            }
        }
        for (const property of type.getProperties()) {
            if (isRequired(property) && !(property.name in children)) {
                problems.push(`${name} ${at} lacks ${property.name}`);
            }
        }
    }

    function checkValue(value, type, at) {
        // targetConfigs of a component bundle are typed as base64
        if (value !== null && typeof value === 'object') {
            if (!(type.flags & ts.TypeFlags.StringLike)) {
                walk(value, type, at);
            }
        } else if (
            type.isUnion() &&
            type.types.every((member) => member.isStringLiteral()) &&
            !type.types.some((member) => member.value === value)
        ) {
            problems.push(`${name} ${at} = ${value} is none of its values`);
        }
    }

    function elementTypeOf(property) {
        const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
        return checker.isArrayType(type) ? checker.getTypeArguments(type)[0] : type;
    }

    /** The platform reads an absent boolean as false, and a name from the file's own name. */
    function isRequired(property) {
        const type = checker.getTypeOfSymbol(property);
        return (
            !(property.flags & ts.SymbolFlags.Optional) &&
            property.name !== 'fullName' &&
            !(type.flags & ts.TypeFlags.BooleanLike) &&
            !checker.isArrayType(type)
        );
    }
}
