import { existsSync, readFileSync } from 'node:fs';
import { Org } from '../org/org.js';
import { UserError } from '../org/userError.js';

export interface ExecOptions {
    readonly project: string;
    readonly file?: string;
    readonly code?: string;
    readonly user?: string;
    readonly database?: string;
}

/** Runs anonymous Apex; its debug lines go to standard output. */
export async function exec(options: ExecOptions): Promise<number> {
    const { source, name } = sourceOf(options);
    const org = await Org.open({
        projectDir: options.project,
        databaseFile: options.database ?? null
    });
    try {
        const userId = await org.userIdOf(options.user ?? null);
        await org.call(userId, 'executeAnonymous', { source, name }, (event) => {
            process.stdout.write(`${(event as { text: string }).text}\n`);
        });
        await org.whenIdle();
        return 0;
    } finally {
        await org.close();
    }
}

function sourceOf({ file, code }: ExecOptions): { source: string; name: string } {
    if (file !== undefined && code === undefined) {
        if (!existsSync(file)) {
            throw new UserError(`The file ${file} does not exist.`, 'Give another with --file.');
        }
        return { source: readFileSync(file, 'utf8'), name: file };
    }
    if (code !== undefined && file === undefined) {
        return { source: code, name: 'AnonymousBlock' };
    }
    throw new UserError('There is no Apex to run.', 'Give either --file or --code.');
}
