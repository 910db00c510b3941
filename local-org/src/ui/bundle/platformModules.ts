import type { Plugin } from 'rollup';

/** What the browser modules of `@salesforce/*` need to know of the project while they are bundled. */
export interface ProjectNames {
    /** Changes when an answer of the others does. */
    readonly state: string;
    /** Text of a custom label, by its API name in any case. */
    label(name: string): string | undefined;
    hasStaticResource(name: string): boolean;
}

const i18nFromUser = new Set(['lang', 'locale', 'timeZone', 'currency', 'firstDayOfWeek']);

/**
 * The scoped modules that Lightning generates for each org. What depends on the user is read from
 * the page's context when the module is first used; the rest is written into the bundle.
 * https://developer.salesforce.com/docs/platform/lwc/guide/reference-salesforce-modules.html
 */
export function platformModules(project?: ProjectNames): Plugin {
    return {
        name: 'salesforce-modules',
        resolveId(id, importer) {
            if (!id.startsWith('@salesforce/') || !isOurs(id, project !== undefined)) {
                return null;
            }
            try {
                sourceOf(id, project);
            } catch (error: unknown) {
                // said of the component that imports it
                this.error({
                    message: (error as Error).message,
                    ...(importer ? { id: importer } : {})
                });
            }
            return `\0${id}`;
        },
        load(id) {
            return id.startsWith('\0@salesforce/') ? sourceOf(id.slice(1), project) : null;
        }
    };
}

/** The base components bring their own labels, gates and number formats; ours are the rest. */
function isOurs(id: string, inProject: boolean): boolean {
    const [, kind = '', name = ''] = id.split('/');
    if (kind === 'i18n') {
        return i18nFromUser.has(name);
    }
    if (kind === 'label') {
        return inProject && /^c\./.test(name);
    }
    return !['gate', 'accessCheck', 'internal'].includes(kind);
}

function sourceOf(id: string, project: ProjectNames | undefined): string {
    const [, kind = '', ...rest] = id.split('/');
    const name = rest.join('/');
    const context = "import { context } from 'org/context';\n";
    switch (kind) {
        case 'apex':
            return name
                ? `import { apexMethod } from 'org/apex';\nexport default apexMethod(${JSON.stringify(name)});`
                : "export { refreshApex, getSObjectValue } from 'org/apex';";
        case 'apexContinuation':
            return `import { refuse } from 'org/refusal';\nexport default () => refuse('Continuations (${name})');`;
        case 'schema':
            return `export default ${JSON.stringify(schemaReference(name))};`;
        case 'label':
            return `export default ${JSON.stringify(labelText(name, project))};`;
        case 'user':
            return name === 'Id'
                ? `${context}export default context.user.id;`
                : `export default false;`;
        case 'i18n':
            return `${context}export default context.i18n[${JSON.stringify(name)}];`;
        case 'client':
            return name === 'formFactor'
                ? `${context}export default context.formFactor;`
                : refused(id);
        case 'resourceUrl':
            if (project && !project.hasStaticResource(name.split('__').pop() ?? name)) {
                throw new Error(`Static resource ${name} is not in the project`);
            }
            return `${context}export default context.resourceUrl(${JSON.stringify(name)});`;
        case 'contentAssetUrl':
            return refused(id);
        case 'customPermission':
            return `${context}export default context.customPermission(${JSON.stringify(name)});`;
        case 'userPermission':
            return `${context}export default context.userPermission(${JSON.stringify(name)});`;
        case 'messageChannel':
            return `export default { name: ${JSON.stringify(name)} };`;
        case 'site':
        case 'community':
            return 'export default undefined;';
        default:
            return refused(id);
    }
}

function refused(id: string): never {
    throw new Error(`${id} is not supported by the local org`);
}

/** `Account` -> object, `Account.Owner.Name` -> field with its path. */
function schemaReference(name: string): object {
    const [objectApiName = '', ...field] = name.split('.');
    return field.length > 0 ? { fieldApiName: field.join('.'), objectApiName } : { objectApiName };
}

function labelText(name: string, project: ProjectNames | undefined): string {
    const text = project?.label(name.replace(/^c\./, ''));
    if (text === undefined) {
        throw new Error(`Custom label ${name} is not in the project`);
    }
    return text;
}
