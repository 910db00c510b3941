import type { ApexType } from './types.js';

/**
 * What every instance of a class is, the project's and the library's. Methods of project classes hang on
 * the prototype under their slot (`add(integer,string)`) and, for those that the library calls, under
 * `name$arity` in lower case (`compareto$1`).
 */
export abstract class ApexObject {
    /** The class of the instance. */
    abstract get $type(): ApexType;

    /** What a class of the library means by equal; absent = identity. A project's class has `equals$1`. */
    $equals?(other: unknown): boolean;
    /** Goes with `$equals`. A project's class has `hashcode$0`. */
    $hash?(): number;
    /** The text of an instance whose class defines no `toString` in Apex. */
    $text?(): string;
}
