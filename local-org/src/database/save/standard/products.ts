import { SObject } from '../../../schema/sobject.js';
import { decimalFrom } from '../../../soql/storage.js';
import { assign, fail, valueOf, type Row, type SaveOptions, type SaveServices } from '../rows.js';
import type { StandardRules } from './index.js';
import { loadOne, textValue } from './values.js';

/** The standard price book's entry for a product, which custom prices need. */
function standardEntry(
    productId: string | null,
    entry: SObject,
    services: SaveServices
): SObject | null {
    const product = entry.def.fieldsByName.get('product2id');
    const books = services.schema.object('Pricebook2');
    if (productId === null || product === undefined || books === undefined) {
        return null;
    }
    return (
        services.store
            .loadBy(entry.def, product, [productId])
            .find((other) => isStandardBook(textValue(other, 'Pricebook2Id'), services)) ?? null
    );
}

const isStandardBook = (id: string | null, services: SaveServices): boolean => {
    const book = loadOne(id, services);
    return book !== null && valueOf(book, 'IsStandard') === true;
};

function lineTotals(row: Row, services: SaveServices): void {
    const next = row.next!;
    const entry = loadOne(textValue(next, 'PricebookEntryId'), services);
    if (entry !== null) {
        assign(next, 'Product2Id', valueOf(entry, 'Product2Id'));
        assign(next, 'ListPrice', valueOf(entry, 'UnitPrice'));
        assign(next, 'ProductCode', valueOf(entry, 'ProductCode'));
    }
    const quantity = valueOf(next, 'Quantity');
    const total = valueOf(next, 'TotalPrice');
    const price = valueOf(next, 'UnitPrice');
    if (quantity === null) {
        return;
    }
    if (price !== null) {
        const sum = decimalFrom(price).multiply(decimalFrom(quantity));
        assign(next, 'TotalPrice', sum);
        assign(next, 'Subtotal', sum);
    } else if (total !== null && !decimalFrom(quantity).isZero) {
        assign(next, 'UnitPrice', decimalFrom(total).divide(decimalFrom(quantity), 2, 'HALF_UP'));
    }
}

/** The amount of an opportunity with products is the sum of its lines. */
function sumLines(row: Row, options: SaveOptions, services: SaveServices): void {
    const next = row.next!;
    const opportunity = loadOne(textValue(next, 'OpportunityId'), services);
    const reference = next.def.fieldsByName.get('opportunityid');
    if (opportunity === null || reference === undefined) {
        return;
    }
    const lines = services.store.loadBy(next.def, reference, [opportunity.id]);
    const total = lines
        .map((line) => decimalFrom(valueOf(line, 'TotalPrice') ?? 0))
        .reduce((sum, amount) => sum.add(amount), decimalFrom(0));
    const book = loadOne(textValue(next, 'PricebookEntryId'), services);
    const change = new SObject(opportunity.def);
    change.id = opportunity.id;
    assign(change, 'Amount', total);
    assign(change, 'HasOpportunityLineItem', true);
    if (book !== null && valueOf(opportunity, 'Pricebook2Id') === null) {
        assign(change, 'Pricebook2Id', valueOf(book, 'Pricebook2Id'));
    }
    services.saveInternally('update', [change], options.access);
}

export const productRules: Readonly<Record<string, StandardRules>> = {
    PricebookEntry: {
        derive(row, _options, services) {
            const product = loadOne(textValue(row.next!, 'Product2Id'), services);
            if (product !== null) {
                assign(row.next!, 'Name', valueOf(product, 'Name'));
                assign(row.next!, 'ProductCode', valueOf(product, 'ProductCode'));
            }
        },
        check(row, _options, services) {
            const next = row.next!;
            const isStandard = isStandardBook(textValue(next, 'Pricebook2Id'), services);
            const productId = textValue(next, 'Product2Id');
            if (
                row.operation === 'insert' &&
                !isStandard &&
                standardEntry(productId, next, services) === null
            ) {
                fail(
                    row,
                    'STANDARD_PRICE_NOT_DEFINED',
                    'Before creating a custom price, create a standard price.'
                );
            }
        }
    },
    OpportunityLineItem: {
        derive: (row, _options, services) => lineTotals(row, services),
        afterWrite: sumLines
    },
    OrderItem: { derive: (row, _options, services) => lineTotals(row, services) },
    QuoteLineItem: { derive: (row, _options, services) => lineTotals(row, services) }
};
