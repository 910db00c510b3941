import type { CreatedNameContext, CreatorContext } from '@apexdevtools/apex-parser';
import type { At, Expression, TypeNode } from './ast.js';
import { BrokenTree, present, startOf, typeNodes, type Build } from './build.js';
import { buildExpression, buildExpressions } from './buildExpressions.js';

/** What follows `new`. */
export function buildCreator(build: Build, context: CreatorContext, where: At): Expression {
    const type = createdType(present(context.createdName()));
    const call = context.classCreatorRest();
    if (call) {
        return {
            kind: 'new',
            type,
            arguments: buildExpressions(build, present(call.arguments()).expressionList()),
            at: where
        };
    }
    if (context.noRest()) {
        return isMap(type)
            ? { kind: 'newMap', type, entries: [], at: where }
            : { kind: 'newCollection', type, items: [], at: where };
    }
    const array = context.arrayCreatorRest();
    if (array) {
        const list = { ...type, dimensions: type.dimensions + 1 };
        if (array.expression()) {
            const size = buildExpression(build, array.expression());
            return { kind: 'newArray', type: list, size, at: where };
        }
        const items = array.arrayInitializer()?.expression_list() ?? [];
        return {
            kind: 'newCollection',
            type: list,
            items: items.map((item) => buildExpression(build, item)),
            at: where
        };
    }
    const map = context.mapCreatorRest();
    if (map) {
        return {
            kind: 'newMap',
            type,
            entries: map.mapCreatorRestPair_list().map((pair) => ({
                key: buildExpression(build, pair.expression(0)),
                value: buildExpression(build, pair.expression(1))
            })),
            at: where
        };
    }
    const set = context.setCreatorRest();
    if (set) {
        return {
            kind: 'newCollection',
            type,
            items: set.expression_list().map((item) => buildExpression(build, item)),
            at: where
        };
    }
    throw new BrokenTree('creator');
}

function createdType(context: CreatedNameContext): TypeNode {
    return {
        parts: context.idCreatedNamePair_list().map((pair) => ({
            name: present(pair.anyId()).getText(),
            arguments: pair.typeList() ? typeNodes(pair.typeList()) : []
        })),
        dimensions: 0,
        at: startOf(context)
    };
}

const isMap = ({ parts }: TypeNode): boolean => parts.at(-1)?.name.toLowerCase() === 'map';
