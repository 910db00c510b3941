import { spawn } from 'node:child_process';
import { root } from './install.mjs';

/**
 * Runs a program from the project's root and keeps what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ echo?: boolean; env?: Record<string, string> }} [options] `echo` shows the output as it comes
 * @returns {Promise<{ status: number; stdout: string; stderr: string }>}
 */
export function run(command, args, { echo = false, env = {} } = {}) {
    return new Promise((resolve) => {
        const child = spawn(command, args, {
            cwd: root,
            env: { ...process.env, ...env },
            shell: process.platform === 'win32'
        });
        let stdout = '';
        let stderr = '';
        child.stdout.on('data', (chunk) => {
            stdout += chunk;
            if (echo) {
                process.stdout.write(chunk);
            }
        });
        child.stderr.on('data', (chunk) => {
            stderr += chunk;
            if (echo) {
                process.stderr.write(chunk);
            }
        });
        child.on('error', (error) => resolve({ status: 1, stdout, stderr: error.message }));
        child.on('close', (status) => resolve({ status: status ?? 1, stdout, stderr }));
    });
}

/** Path of a tool that npm installed, run with this same Node.js. */
export const runTool = (entry, args, options) =>
    run(process.execPath, [`node_modules/${entry}`, ...args], options);
