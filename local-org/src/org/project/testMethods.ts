/**
 * Names of the test methods in a source that does not compile, by its text alone: so that each of them can be
 * reported as failed, and none is passed over in silence.
 */
export function testMethodsIn(source: string): string[] {
    const code = withoutCommentsAndTexts(source);
    const names: string[] = [];
    const method =
        /@istest\b(?:\s*\([^)]*\))?((?:\s*@\w+(?:\s*\([^)]*\))?|\s+(?:public|private|global|protected|static|testmethod))*)\s+void\s+(\w+)\s*\(/gi;
    for (const match of code.matchAll(method)) {
        names.push(match[2]!);
    }
    const keyword = /\btestmethod\b(?:\s+(?:public|private|global|static))*\s+void\s+(\w+)\s*\(/gi;
    for (const match of code.matchAll(keyword)) {
        names.push(match[1]!);
    }
    return [...new Set(names)];
}

function withoutCommentsAndTexts(source: string): string {
    return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'/g, ' ');
}
