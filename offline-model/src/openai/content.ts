/** Text of a message's content: a string, or parts of which the text parts count. */
export function textOfContent(content: unknown): string {
    if (typeof content === 'string') {
        return content;
    }
    if (!Array.isArray(content)) {
        return '';
    }
    return content
        .map((part: unknown) => {
            const text = (part as { text?: unknown } | null)?.text;
            return typeof text === 'string' ? text : '';
        })
        .join('\n');
}
