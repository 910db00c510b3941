import { apexError } from '../../shared/apexException.js';
import type { LibraryMember } from '../../semantics/library.js';
import type { Implementation } from './libraryClass.js';

export { notNull } from '../../shared/values/index.js';

/** Members of one part of a big class, to be spread into its `members`. */
export type Members = Readonly<Record<string, Implementation>>;
export type { LibraryMember };

/** What the platform throws where a text is no number, date …: `Invalid integer: abc`. */
export const typeError = (message: string) => apexError('System.TypeException', message);
export const stringError = (message: string) => apexError('System.StringException', message);
