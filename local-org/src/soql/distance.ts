/**
 * `DISTANCE(Office__c, GEOLOCATION(52.5, 13.4), 'km')`.
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_geolocate.htm
 */
import type { FieldExpression } from '../parser/soqlAst.js';
import { isCompound, partsOf } from '../schema/compoundFields.js';
import { queryError } from './queryErrors.js';
import type { Scope } from './scope.js';
import { compose, sql, type Sql } from './sql.js';
import { computedField, type TypedSql } from './typedSql.js';

const RADII: Readonly<Record<string, number>> = { km: 6371.0088, mi: 3958.7613 };

export function distanceOf(scope: Scope, args: readonly FieldExpression[]): TypedSql {
    const [from, to, unit] = args;
    const radius = unit?.kind === 'literal' ? RADII[String(unit.value).toLowerCase()] : undefined;
    if (from === undefined || to === undefined || radius === undefined) {
        throw queryError("Invalid unit of measure for DISTANCE: must be 'mi' or 'km'");
    }
    return {
        sql: compose(`great_circle(@, @, ${radius})`, placeOf(scope, from), placeOf(scope, to)),
        field: computedField('DISTANCE', 'Double'),
        object: null
    };
}

/** Latitude and longitude, parted by a comma. */
function placeOf(scope: Scope, expression: FieldExpression): Sql {
    if (expression.kind === 'function' && expression.name.toUpperCase() === 'GEOLOCATION') {
        const numbers = expression.arguments.map((argument) =>
            argument.kind === 'literal' ? Number(argument.value) : NaN
        );
        if (numbers.length !== 2 || numbers.some(Number.isNaN)) {
            throw queryError('GEOLOCATION needs a latitude and a longitude');
        }
        return sql('?, ?', ...numbers);
    }
    if (expression.kind !== 'path' || scope.ownPath(expression.path).length !== 1) {
        throw queryError('DISTANCE needs a location field of the queried object');
    }
    const field = scope.fieldNamed(scope.object, scope.ownPath(expression.path)[0]!);
    const parts = new Map(partsOf(scope.object, field));
    const [latitude, longitude] = [parts.get('Latitude'), parts.get('Longitude')];
    if (!isCompound(field) || latitude === undefined || longitude === undefined) {
        throw queryError(`${field.name} is not a location`);
    }
    return compose(
        '@, @',
        scope.fieldOf(scope.object, scope.alias, latitude).sql,
        scope.fieldOf(scope.object, scope.alias, longitude).sql
    );
}

/** Along the great circle; null where a place is not known. */
export function greatCircle(
    fromLatitude: number | null,
    fromLongitude: number | null,
    toLatitude: number | null,
    toLongitude: number | null,
    radius: number
): number | null {
    if (
        fromLatitude === null ||
        fromLongitude === null ||
        toLatitude === null ||
        toLongitude === null
    ) {
        return null;
    }
    const radians = (degrees: number): number => (Number(degrees) * Math.PI) / 180;
    const [a, b] = [radians(fromLatitude), radians(toLatitude)];
    const turn = radians(toLongitude) - radians(fromLongitude);
    const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(turn / 2) ** 2;
    return 2 * radius * Math.asin(Math.sqrt(half));
}
