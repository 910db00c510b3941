import type { FlowSource, XmlDocument } from './model.js';
import { numberAt, textAt, type XmlElement } from './xml.js';

/**
 * Of each flow one version: the one that its definition says is active (`X.flowDefinition`, with versions in `X-1.flow`,
 * `X-2.flow`), else the one that says so itself, else the latest.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_flowdefinition.htm
 */
export function chosenVersions(
    files: readonly FlowSource[],
    definitions: readonly XmlDocument[]
): FlowSource[] {
    const byName = new Map<string, Version[]>();
    for (const file of files) {
        const [, name, number] = /^(.*?)(?:-(\d+))?$/.exec(file.name)!;
        const version = { file, name: name!, number: number === undefined ? null : Number(number) };
        byName.set(name!.toLowerCase(), [...(byName.get(name!.toLowerCase()) ?? []), version]);
    }
    const active = new Map(
        definitions.map(({ name, root }) => [
            name.toLowerCase(),
            numberAt(root, 'activeVersionNumber')
        ])
    );
    return [...byName].map(([key, versions]) => chosen(versions, active.get(key)));
}

interface Version {
    readonly file: FlowSource;
    readonly name: string;
    readonly number: number | null;
}

const isActive = ({ file }: Version): boolean =>
    textAt(file.root, 'status')?.toLowerCase() === 'active';

function chosen(versions: readonly Version[], active: number | undefined): FlowSource {
    const latestFirst = [...versions].sort((a, b) => (b.number ?? 0) - (a.number ?? 0));
    const found =
        latestFirst.find(({ number }) => active !== undefined && number === active) ??
        latestFirst.find(isActive) ??
        latestFirst[0]!;
    const source = { ...found.file, name: found.name };
    return active === undefined
        ? source
        : { ...source, root: withStatus(source.root, active === 0 ? 'Obsolete' : 'Active') };
}

const withStatus = (root: XmlElement, status: string): XmlElement => ({
    ...root,
    children: [
        ...root.children.filter(({ name }) => name !== 'status'),
        { name: 'status', attributes: {}, children: [], text: status, position: root.position }
    ]
});
