/** Compound fields in a SELECT list: their parts are fetched, and become one value. */
import { partsOf } from '../schema/compoundFields.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import { ApexAddress, ApexLocation } from '../shared/values/compound.js';
import type { Decimal } from '../shared/values/index.js';
import type { Scope } from './scope.js';
import type { Shape } from './shape.js';
import { columnOf } from './typedSql.js';

export function addCompound(shape: Shape, field: FieldDef, scope: Scope, alias: string): void {
    const parts = partsOf(shape.object, field);
    shape.addCompound(
        field,
        parts.map(([, part]) => columnOf(scope.fieldOf(shape.object, alias, part))),
        (values) => compoundValue(shape.object, field, values)
    );
}

function compoundValue(object: SObjectDef, field: FieldDef, values: readonly unknown[]): unknown {
    if (values.every((value) => value === null)) {
        return null;
    }
    const named = new Map(
        partsOf(object, field).map(([part], at) => [part.toLowerCase(), values[at] ?? null])
    );
    if (field.type === 'Address') {
        return new ApexAddress(named);
    }
    const [latitude, longitude] = [named.get('latitude'), named.get('longitude')];
    return latitude === null || longitude === null
        ? null
        : new ApexLocation(latitude as Decimal, longitude as Decimal);
}
