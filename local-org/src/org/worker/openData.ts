import { Connection } from '../../database/connection.js';
import { UserError } from '../userError.js';

/** Raised when rows written before cannot be read any more. Missing tables and columns are added as needed. */
const FORMAT = 1;

/** Opens a database file, or data in memory when there is none. */
export function openData(file: string | null): Connection {
    if (file === null) {
        return new Connection(':memory:');
    }
    const format = formatOf(file);
    if (format.version !== FORMAT && format.version !== 0) {
        throw unusable(file, `it was written by another version of the local org`);
    }
    if (format.version === 0) {
        format.connection.script(`PRAGMA user_version = ${FORMAT}`);
    }
    return format.connection;
}

function formatOf(file: string): { connection: Connection; version: number } {
    try {
        const connection = new Connection(file);
        return { connection, version: Number(connection.all('PRAGMA user_version')[0]?.[0] ?? 0) };
    } catch (error) {
        const reason = (error as Error).message;
        throw /unable to open|readonly/.test(reason)
            ? new UserError(
                  `The database ${file} cannot be opened for writing: ${reason}.`,
                  'Make its folder writable, or choose another file with --database.'
              )
            : unusable(file, reason);
    }
}

const unusable = (file: string, reason: string): UserError =>
    new UserError(
        `The data in ${file} cannot be used: ${reason}.`,
        'Start with --reset to make them new, or name another file with --database.'
    );
