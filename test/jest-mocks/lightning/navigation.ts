/** Keeps what was navigated to: sfdx-lwc-jest's own stub forgets it. */
const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export const mockNavigate = jest.fn();

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
