import type { JsonSchema } from './prompt.js';

/** A tool as a request offers it, whatever the wire format. */
export interface OfferedTool {
    readonly name: string;
    readonly schema: JsonSchema;
}

/** Which tool the request insists on: a name, any, or none in particular. */
export type ToolChoice = { readonly name: string } | 'any' | 'auto' | 'none';

/**
 * The tool that the stand-in calls: the one insisted on; or, left to itself, the one that the last turn names, unless
 * that turn brings results.
 */
export function calledTool(
    tools: readonly OfferedTool[],
    choice: ToolChoice,
    lastTurn: { readonly text: string; readonly hasResults: boolean }
): OfferedTool | undefined {
    if (choice === 'none' || tools.length === 0) {
        return undefined;
    }
    if (choice === 'any') {
        return tools[0];
    }
    if (choice !== 'auto') {
        return tools.find(({ name }) => name === choice.name);
    }
    return lastTurn.hasResults
        ? undefined
        : tools.find(({ name }) =>
              new RegExp(`\\b${name.replace(/[^\w-]/g, '')}\\b`).test(lastTurn.text)
          );
}
