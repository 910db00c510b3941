/** `Page.Name`: the address of a Visualforce page of the project. */
import type { At } from '../../parser/ast.js';
import { libraryOf, STRING } from '../../shared/types.js';
import type { BoundExpression } from '../bound.js';
import { CompileError } from '../compileError.js';
import { libraryClassOf } from '../typeRelations.js';
import type { Scope } from '../scope.js';
import { libraryConstructor } from './creators.js';
import { notSupported } from './notSupported.js';

const PAGE_REFERENCE = libraryOf('System.PageReference');

/**
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_system_pagereference.htm
 *
 * @throws CompileError when the project has no such page
 */
export function pageNamed(scope: Scope, name: string, where: At): BoundExpression {
    const { pages } = scope.project.options;
    if (pages && !pages.has(name.toLowerCase())) {
        throw new CompileError(`Page ${name} does not exist`, where);
    }
    const position = scope.position(where);
    const library = libraryClassOf(scope.project, PAGE_REFERENCE);
    const address: BoundExpression = {
        kind: 'literal',
        value: `/apex/${name.toLowerCase()}`,
        type: STRING,
        position
    };
    const found = library && libraryConstructor(scope, library, PAGE_REFERENCE, [address]);
    if (!found) {
        return notSupported(scope, `Visualforce page ${name}`, where);
    }
    return {
        kind: 'new',
        constructor: found.ref,
        arguments: found.arguments,
        type: PAGE_REFERENCE,
        position
    };
}
