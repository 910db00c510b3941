/** @salesforce/sfdx-lwc-jest has no types of its own; what the tests use of it. */
declare module '@salesforce/sfdx-lwc-jest' {
    export interface ApexTestWireAdapter {
        emit(value: unknown): void;
        error(body?: unknown, status?: number, statusText?: string): void;
        getLastConfig(): Record<string, unknown>;
    }
    export function createTestWireAdapter(method: jest.Mock): ApexTestWireAdapter;
    export function createApexTestWireAdapter(method: jest.Mock): ApexTestWireAdapter;
}
