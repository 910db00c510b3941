/** On the platform it writes to Event Monitoring, if the org has it; here to the browser's console. */
export function log(message: unknown): void {
    console.info('lightning/logger', message);
}
