/** In whose name, and how strictly, an operation on data is done. */
export interface Access {
    readonly userId: string;
    /** `user`: object and field permissions, and sharing, are enforced. */
    readonly mode: 'user' | 'system';
    /** Whether sharing is enforced; always in user mode, else as the class's keyword says. */
    readonly sharing: boolean;
}
