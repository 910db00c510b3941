/** Feature parameters of a package: what the project says, and what the transaction has set since. */
import { NotSupported } from '../../shared/notSupported.js';
import { ApexDate, notNull } from '../../shared/values/index.js';
import { currentTransaction } from '../transaction.js';

const KEY = 'FeatureManagement.parameters';

interface WithParameters {
    readonly featureParameters?: readonly {
        readonly name: string;
        readonly root: { readonly name: string; readonly children: readonly XmlText[] };
    }[];
}

interface XmlText {
    readonly name: string;
    readonly text: string;
}

type ParameterType = 'Boolean' | 'Date' | 'Integer';

export function featureParameter(type: ParameterType, name: string): unknown {
    const declared = declaredValue(type, name);
    const set = valuesSet();
    return set.has(name.toLowerCase()) ? set.get(name.toLowerCase()) : declared;
}

export function setFeatureParameter(type: ParameterType, name: string, value: unknown): void {
    declaredValue(type, name);
    valuesSet().set(name.toLowerCase(), notNull(value));
}

function valuesSet(): Map<string, unknown> {
    const { attachments } = currentTransaction();
    let values = attachments.get(KEY) as Map<string, unknown> | undefined;
    if (values === undefined) {
        values = new Map();
        attachments.set(KEY, values);
    }
    return values;
}

function declaredValue(type: ParameterType, name: string): unknown {
    const { featureParameters } = currentTransaction().metadata as WithParameters;
    const found = featureParameters?.find(
        (each) =>
            each.name.toLowerCase() === notNull(name).toLowerCase() &&
            each.root.name === `FeatureParameter${type}`
    );
    if (found === undefined) {
        throw new NotSupported(`feature parameter ${name}, which the project does not have`);
    }
    const text = found.root.children.find((each) => each.name === 'value')?.text ?? '';
    switch (type) {
        case 'Boolean':
            return text === 'true';
        case 'Integer':
            return Number(text);
        default:
            return text === '' ? null : ApexDate.parseIso(text.slice(0, 10));
    }
}
