/** Translates what Apex shows to Lightning components into TypeScript declarations. */

const PRIMITIVES = {
    id: 'string',
    string: 'string',
    boolean: 'boolean',
    integer: 'number',
    long: 'number',
    double: 'number',
    decimal: 'number',
    date: 'string',
    datetime: 'string',
    time: 'string',
    blob: 'string',
    object: 'unknown',
    void: 'void'
};

const HEADER = `/** Generated from the @AuraEnabled members of the Apex classes by scripts/generate-apex-types.mjs. Do not edit. */

`;

/**
 * The whole declaration file.
 *
 * @param types syntax trees of type declarations that hold an @AuraEnabled member
 */
export function declarations(types) {
    const classes = types
        .map((type) => type.classDeclaration())
        .filter(Boolean)
        .map(readClass);
    const known = new Set(
        classes.filter(({ properties }) => properties.length > 0).map(({ name }) => name)
    );
    const interfaces = classes
        .filter(({ name }) => known.has(name))
        .map(
            ({ name, properties }) =>
                `interface ${name} {\n${properties
                    .map(
                        (property) =>
                            `readonly ${property.name}?: ${typeOf(property.type, known)} | null;`
                    )
                    .join('\n')}\n}`
        );
    const methods = classes.flatMap((owner) =>
        owner.methods.map((method) => moduleOf(owner.name, method, known))
    );
    return `${HEADER}/** What Apex sends: a property that is null there may be missing here. */\ndeclare namespace Apex {\n${interfaces.join('\n\n')}\n}\n\n${methods.join('\n\n')}\n`;
}

function readClass(declaration) {
    const members = declaration
        .classBody()
        .classBodyDeclaration_list()
        .filter((body) => body.memberDeclaration() && isAuraEnabled(body))
        .map((body) => ({ body, member: body.memberDeclaration() }));
    return {
        name: declaration.id().getText(),
        properties: members.flatMap(({ member }) => readProperties(member)),
        methods: members
            .filter(({ member }) => member.methodDeclaration())
            .map(({ body, member }) => readMethod(member.methodDeclaration(), modifiers(body)))
    };
}

function readProperties(member) {
    const property = member.propertyDeclaration();
    if (property) {
        return [{ name: property.id().getText(), type: property.typeRef().getText() }];
    }
    const field = member.fieldDeclaration();
    return field
        ? field
              .variableDeclarators()
              .variableDeclarator_list()
              .map((one) => ({ name: one.id().getText(), type: field.typeRef().getText() }))
        : [];
}

function readMethod(method, ownModifiers) {
    const list = method.formalParameters().formalParameterList();
    return {
        name: method.id().getText(),
        result: method.typeRef()?.getText() ?? 'void',
        isCacheable: ownModifiers.some((text) => /cacheable=true/i.test(text)),
        parameters: (list?.formalParameter_list() ?? []).map((one) => ({
            name: one.id().getText(),
            type: one.typeRef().getText()
        }))
    };
}

/** An exact module name beats a wildcard: one declaration a method, and a wrong name is a compile error. */
function moduleOf(owner, { name, result, isCacheable, parameters }, known) {
    const output = typeOf(result, known);
    const input =
        parameters.length === 0
            ? 'Record<string, never>'
            : `{ ${parameters.map((one) => `${one.name}: ${typeOf(one.type, known)} | null${isCacheable ? ' | undefined' : ''};`).join(' ')} }`;
    const body = isCacheable
        ? `import type { CacheableApexMethod } from '@salesforce/apex';\nconst method: CacheableApexMethod<${input}, ${output}>;\nexport default method;`
        : `export default function ${name}(${parameters.length === 0 ? '' : `parameters: ${input}`}): Promise<${output}>;`;
    return `declare module '@salesforce/apex/${owner}.${name}' {\n${body}\n}`;
}

function modifiers(body) {
    return body.modifier_list().map((modifier) => modifier.getText());
}

function isAuraEnabled(body) {
    return modifiers(body).some((text) => /^@auraenabled/i.test(text));
}

/** `Map<String,List<AIFact>>` as `Record<string, readonly Apex.AIFact[]>`. */
export function typeOf(apex, known) {
    const generic = /^(list|set|map)<(.*)>$/i.exec(apex);
    if (generic?.[1].toLowerCase() === 'map') {
        return `Readonly<Record<string, ${typeOf(generic[2].slice(generic[2].indexOf(',') + 1), known)}>>`;
    }
    if (generic) {
        return `readonly ${wrapped(typeOf(generic[2], known))}[]`;
    }
    if (apex.endsWith('[]')) {
        return `readonly ${wrapped(typeOf(apex.slice(0, -2), known))}[]`;
    }
    const primitive = PRIMITIVES[apex.toLowerCase()];
    if (primitive) {
        return primitive;
    }
    // An SObject, or a class that shows nothing.
    return known.has(apex) ? `Apex.${apex}` : 'Readonly<Record<string, unknown>>';
}

function wrapped(type) {
    return /^readonly /.test(type) ? `(${type})` : type;
}
