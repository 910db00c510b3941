/** Pure: the sessions that stand in the panel, one of them shown. */

export interface SessionView {
    /** Of another record, it is another session. */
    readonly key: string;
    readonly name: string;
    readonly capability: Apex.AICapabilityView;
    readonly className: string;
}

export function sessionsOf(
    recordId: string | undefined,
    capabilities: readonly Apex.AICapabilityView[],
    wanted: ReadonlySet<string>,
    selected: string | undefined
): readonly SessionView[] {
    return capabilities
        .filter(({ name }) => wanted.has(name ?? ''))
        .map((capability) => ({
            key: `${recordId ?? ''} ${capability.name ?? ''}`,
            name: capability.name ?? '',
            capability,
            className: capability.name === selected ? 'session' : 'session slds-hide'
        }));
}
