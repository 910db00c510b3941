/** Keeps what was navigated to: sfdx-lwc-jest's own stub forgets it. */
import { createTestWireAdapter } from '@salesforce/sfdx-lwc-jest';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export const mockNavigate = jest.fn();

/** Tests put the page there by `emit`. */
export const CurrentPageReference = createTestWireAdapter(jest.fn());

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const NavigationMixin = (Base: any) =>
    class extends Base {
        [Navigate](target: unknown): void {
            mockNavigate(target);
        }
        [GenerateUrl](): Promise<string> {
            return Promise.resolve('https://www.example.com');
        }
    };
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;
