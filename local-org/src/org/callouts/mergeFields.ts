import { NotSupported } from '../../shared/notSupported.js';

/** Values of an external credential's parameters, by name in lower case. */
export type CredentialValues = ReadonlyMap<string, string>;

/**
 * Replaces `{!…}` formulas in a header or body: `{!$Credential.Model.ApiKey}`,
 * `{!'Bearer ' & $Credential.Model.ApiKey}`, `{!BASE64ENCODE(BLOB($Credential.User & ':' & …))}`.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.nc_custom_headers_and_api_keys.htm
 */
export function mergeFields(text: string, values: CredentialValues): string {
    return text.replace(/\{!([^}]*)\}/g, (_, formula: string) =>
        new Formula(formula, values).evaluate()
    );
}

/** The few forms that credentials use: texts, parameters, `&` or `+`, and functions that encode. */
class Formula {
    readonly #tokens: string[];
    readonly #values: CredentialValues;
    readonly #text: string;

    constructor(text: string, values: CredentialValues) {
        this.#text = text;
        this.#values = values;
        this.#tokens =
            text.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\$?[\w.]+|[&+(),]|\S/g) ?? [];
    }

    evaluate(): string {
        const value = this.#sum();
        if (this.#tokens.length > 0) {
            this.#refuse();
        }
        return value;
    }

    #sum(): string {
        let value = this.#operand();
        while (this.#tokens[0] === '&' || this.#tokens[0] === '+') {
            this.#tokens.shift();
            value += this.#operand();
        }
        return value;
    }

    #operand(): string {
        const token = this.#tokens.shift() ?? this.#refuse();
        if (/^['"]/.test(token)) {
            return token.slice(1, -1).replace(/\\(.)/g, '$1');
        }
        if (/^\d+$/.test(token)) {
            return token;
        }
        if (/^\$Credential\./i.test(token)) {
            return this.#credential(token);
        }
        if (token === '(') {
            return this.#closed(this.#sum());
        }
        if (this.#tokens[0] === '(') {
            this.#tokens.shift();
            return this.#call(token.toUpperCase(), this.#closed(this.#sum()));
        }
        return this.#refuse();
    }

    #closed(value: string): string {
        return this.#tokens.shift() === ')' ? value : this.#refuse();
    }

    #call(name: string, value: string): string {
        switch (name) {
            case 'BLOB':
            case 'TEXT':
                return value;
            case 'BASE64ENCODE':
                return Buffer.from(value, 'utf8').toString('base64');
            case 'HTMLENCODE':
                return value.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
            case 'URLENCODE':
                return encodeURIComponent(value).replace(/%20/g, '+');
            case 'UPPER':
                return value.toUpperCase();
            case 'LOWER':
                return value.toLowerCase();
            default:
                throw new NotSupported(`${name} in a named credential's formula`);
        }
    }

    /** `$Credential.ApiKey` (legacy and own), or `$Credential.External_Credential.ApiKey`. */
    #credential(token: string): string {
        const name = token.slice(token.lastIndexOf('.') + 1);
        return this.#values.get(name.toLowerCase()) ?? '';
    }

    #refuse(): never {
        throw new NotSupported(`the formula {!${this.#text}} of a named credential`);
    }
}
