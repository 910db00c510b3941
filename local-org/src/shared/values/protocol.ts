/**
 * How text, equality and hashing ask an object of a class; all optional. Methods of project classes come
 * first, then what a class of the runtime says of itself. Without either, identity decides.
 */
export interface ValueObject {
    /** `equals(Object)`, `hashCode()` and `toString()` of a project class. */
    equals$1?(other: unknown): boolean;
    hashcode$0?(): number;
    tostring$0?(): string | null;
    /** The same of records and of library objects. */
    $equals?(other: unknown): boolean;
    $hash?(): number;
    $text?(): string;
}
