import { OBJECT, sameType, type ApexType } from '../shared/types.js';
import type { MethodSymbol } from './symbols.js';

/** What every object has, whether an interface asks for it or not. */
export const isObjects = (lowerName: string, parameters: readonly ApexType[]): boolean =>
    lowerName === 'equals'
        ? parameters.length === 1 && sameType(parameters[0]!, OBJECT)
        : (lowerName === 'hashcode' || lowerName === 'tostring') && parameters.length === 0;

/** `String toString();` of an interface: there anyway, and called as every object's. */
export const isAskedOfAll = ({ owner, ref }: MethodSymbol): boolean =>
    owner.kind === 'interface' && isObjects(ref.name.toLowerCase(), ref.parameters);
