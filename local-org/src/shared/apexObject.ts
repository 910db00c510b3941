import type { ApexType } from './types.js';

/**
 * What every instance of a class is, the project's and the library's. Methods of project classes hang on
 * the prototype under their slot (`add(integer,string)`) and, for those that the library calls, under
 * `name$arity` in lower case (`compareto$1`).
 */
export abstract class ApexObject {
    /** The class of the instance. */
    abstract get $type(): ApexType;
}
