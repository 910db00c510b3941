/** A rough count: providers' tokenisers give about four characters of English a token. */
export const estimateTokens = (text: string): number => Math.max(1, Math.ceil(text.length / 4));
