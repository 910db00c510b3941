/** https://developer.salesforce.com/docs/component-library/bundle/lightning-page-reference-utils */
export function encodeDefaultFieldValues(values: Readonly<Record<string, unknown>>): string {
    return Object.entries(values)
        .map(([field, value]) => `${field}=${encodeURIComponent(String(value))}`)
        .join(',');
}

export function decodeDefaultFieldValues(text: string): Record<string, string> {
    const pairs = text.split(',').map((pair) => {
        const [field = '', ...value] = pair.split('=');
        return [field, decodeURIComponent(value.join('='))] as const;
    });
    return Object.fromEntries(pairs.filter(([field]) => field !== ''));
}
