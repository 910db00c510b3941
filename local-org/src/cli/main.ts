import { Command, CommanderError, Option } from 'commander';
import { reportError } from './reportError.js';

/** What every command that looks at a project can be told. */
interface ProjectOptions {
    readonly project: string;
}

/**
 * The command line. Each command is in a file of its own and loaded when it is called: `--help` must not wait
 * for the compiler.
 */
export async function main(argv: readonly string[]): Promise<void> {
    const program = new Command('local-org')
        .description('Runs a Salesforce DX project on this machine: Apex, SOQL, DML, tests, pages.')
        .version('0.1.0')
        .showHelpAfterError('(local-org --help shows what there is)')
        .configureOutput({ writeErr: (text) => process.stderr.write(text) })
        .exitOverride();

    withProject(program.command('exec'))
        .description('Run anonymous Apex and commit what it did')
        .option('--file <path>', 'file that holds the Apex')
        .option('--code <apex>', 'the Apex itself')
        .option('--user <username>', 'who runs it (default: the administrator)')
        .option('--database <path>', 'database file (default: one in memory, thrown away)')
        .addHelpText('after', "\nExample: local-org exec --code 'System.debug(1 + 1);'")
        .action(async (options) => exitWith((await import('./exec.js')).exec(options)));

    withProject(program.command('query'))
        .description('Run a SOQL query and print its rows')
        .argument('<soql>', 'the query')
        .option('--user <username>', 'who asks; permissions and sharing are then enforced')
        .option('--database <path>', 'database file', undefined)
        .addOption(
            new Option('--format <format>', 'how rows are printed')
                .choices(['table', 'json'])
                .default('table')
        )
        .action(async (soql, options) =>
            exitWith((await import('./query.js')).query(soql, options))
        );

    withProject(program.command('check'))
        .description('Read and compile the project; print every error')
        .option('--json', 'print the diagnostics as JSON')
        .action(async (options) => exitWith((await import('./check.js')).check(options)));

    withProject(program.command('test'))
        .description("Run the project's Apex tests")
        .option('--class-names <names>', 'test classes, or Class.method, separated by commas')
        .option('--json', 'print one JSON object on standard output, nothing else')
        .option('--coverage', 'count which lines ran')
        .option('--workers <n>', 'tests at a time (default: one a core)', Number)
        .action(async (options) => exitWith((await import('./test.js')).test(options)));

    withProject(program.command('start'))
        .description('Start the org and serve its pages')
        .option('--port <n>', 'port on 127.0.0.1', Number, 8080)
        .option('--database <path>', 'database file (default: .local-org/org.db in the project)')
        .option('--reset', 'make a new database first')
        .option('--ignore-errors', 'start although part of the project does not compile')
        .action(async (options) => exitWith((await import('./start.js')).start(options)));

    withProject(program.command('bench'))
        .description('Measure loading, compiling and the tests; prints one JSON object')
        .action(async (options) => exitWith((await import('./bench.js')).bench(options)));

    try {
        await program.parseAsync([...argv]);
    } catch (error) {
        if (error instanceof CommanderError) {
            // Commander has said what was wrong with the words.
            process.exitCode = error.exitCode;
        } else {
            process.exitCode = reportError(error);
        }
    }
}

function withProject(command: Command): Command {
    return command.option<string>(
        '--project <folder>',
        'folder that holds sfdx-project.json',
        (value: string) => value,
        process.cwd()
    );
}

async function exitWith(code: Promise<number>): Promise<void> {
    process.exitCode = await code;
}

export type { ProjectOptions };
