import { isAccessError, reduceErrors } from 'c/aiErrorUtils';

describe('reduceErrors', () => {
    it.each([
        ['nothing', undefined, []],
        ['a string', 'Plain', ['Plain']],
        ['an Error', new Error('Thrown'), ['Thrown']],
        ['an Apex error', { body: { message: 'From Apex' } }, ['From Apex']],
        [
            'page and field errors, none dropped',
            {
                body: {
                    pageErrors: [{ message: 'Page' }],
                    fieldErrors: { Name: [{ message: 'Field' }, { message: 'Field two' }] }
                }
            },
            ['Page', 'Field', 'Field two']
        ],
        [
            'the output of the UI API',
            {
                body: {
                    message: 'An error occurred',
                    output: {
                        errors: [{ message: 'Rule' }],
                        fieldErrors: { Email: [{ message: 'Not an address' }] }
                    }
                }
            },
            ['An error occurred', 'Rule', 'Not an address']
        ],
        ['a list of errors', [{ message: 'One' }, { body: [{ message: 'Two' }] }], ['One', 'Two']],
        ['the status where nothing else says more', { statusText: 'Bad Gateway' }, ['Bad Gateway']],
        ['the same message twice', [{ message: 'Same' }, { message: 'Same ' }], ['Same']]
    ])('reads %s', (_name, error, expected) => {
        expect(reduceErrors(error)).toEqual(expected);
    });
});

describe('isAccessError', () => {
    it('knows the refusal of the platform', () => {
        const message = "You do not have access to the Apex class named 'AICopilotController'.";

        expect(isAccessError({ body: { message } })).toBe(true);
        expect(isAccessError({ body: { message: 'Something else' } })).toBe(false);
    });
});
