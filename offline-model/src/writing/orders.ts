import type { Fact } from '../facts.js';

/** What speaks to whoever writes instead of telling something: no record says such a thing of itself. */
const ORDER =
    /\b(ignor\w*|disregard|forget|overrid\w*)\b.{0,40}\b(instruction|rule|prompt|previous|above|everything)|\byou are now\b|\bfrom now on\b|\bsystem prompt\b|<!--|\bvergiss\b.{0,40}\banweisung|\bignorier\w*\b.{0,40}\b(anweisung|regel)|\bignore[zr]?\b.{0,40}\b(instructions|consignes|instrucciones|istruzioni|instruções)/i;

export const isOrder = (text: string): boolean => ORDER.test(text);

/** Facts without those that give orders: they are data, and nothing that is worth telling. */
export const withoutOrders = (facts: readonly Fact[]): Fact[] =>
    facts.filter(({ value }) => !isOrder(value));
