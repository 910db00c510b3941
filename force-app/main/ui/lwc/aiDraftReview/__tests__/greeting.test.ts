import { greet } from '../greeting';

const ADA = { name: 'Ada Vermeer', firstName: 'Ada' };
const JORIS = { name: 'Joris Bakker', firstName: 'Joris' };
const LEAD = { name: 'Okafor', firstName: null };

describe('greet', () => {
    it.each([
        ['Hi Ada,\n\nText', 'Hi Ada and Joris,\n\nText'],
        ['Dear Ada Vermeer,\nText', 'Dear Ada Vermeer and Joris Bakker,\nText'],
        ['Hallo Ada,', 'Hallo Ada und Joris,'],
        ['Bonjour Ada,', 'Bonjour Ada et Joris,'],
        ['Hola Ada,', 'Hola Ada y Joris,'],
        ['Beste Ada,', 'Beste Ada en Joris,'],
        ['Hi there,\nAda wrote', 'Hi there,\nAda wrote']
    ])('adds a name to %j', (before, after) => {
        expect(greet(before, [ADA], [ADA, JORIS])).toBe(after);
    });

    it('takes a name out again, and puts another in its place', () => {
        expect(greet('Hi Ada and Joris,', [ADA, JORIS], [JORIS])).toBe('Hi Joris,');
        expect(greet('Hi Ada,', [ADA], [LEAD])).toBe('Hi Okafor,');
        expect(greet('Hi Ada, Joris and Okafor,', [ADA, JORIS, LEAD], [ADA])).toBe('Hi Ada,');
    });

    it('leaves the greeting alone when nobody is left', () => {
        expect(greet('Hi Ada,', [ADA], [])).toBe('Hi Ada,');
    });
});
