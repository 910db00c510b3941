import { ApexDate, ApexDatetime, Decimal } from '../../../shared/values/index.js';
import { decimalFrom } from '../../../soql/storage.js';
import { assign, valueOf } from '../rows.js';
import type { StandardRules } from './index.js';
import { countPushes, keepStage } from './opportunityHistory.js';
import { attributesOf, isChanged } from './values.js';

const CATEGORY_NAMES: Readonly<Record<string, string>> = {
    BestCase: 'Best Case',
    Best_Case: 'Best Case',
    MostLikely: 'Most Likely'
};

/** The stage decides probability, forecast, closed and won. */
export const opportunityRules: Readonly<Record<string, StandardRules>> = {
    Opportunity: {
        derive(row, _options, services) {
            const next = row.next!;
            countPushes(row);
            if (row.old !== null && isChanged(row, 'StageName')) {
                assign(next, 'LastStageChangeDate', new ApexDatetime(services.clock.now()));
            }
            const stage = attributesOf(next, 'StageName');
            assign(next, 'IsClosed', stage['closed'] === true);
            assign(next, 'IsWon', stage['won'] === true);
            if (isChanged(row, 'StageName')) {
                // A probability that comes with the stage is kept.
                const isNew = row.old === null;
                const given = valueOf(next, 'Probability');
                const keepsGiven = isNew ? given !== null : isChanged(row, 'Probability');
                if (!keepsGiven) {
                    const probability = stage['probability'];
                    assign(
                        next,
                        'Probability',
                        probability === undefined ? Decimal.of(0) : Decimal.of(Number(probability))
                    );
                }
                const category = stage['forecastCategory'];
                if (category !== undefined && (isNew || !isChanged(row, 'ForecastCategoryName'))) {
                    const name = CATEGORY_NAMES[String(category)] ?? String(category);
                    assign(next, 'ForecastCategory', String(category));
                    assign(next, 'ForecastCategoryName', name);
                }
            }
            const amount = valueOf(next, 'Amount');
            const probability = valueOf(next, 'Probability');
            assign(
                next,
                'ExpectedRevenue',
                amount === null || probability === null
                    ? null
                    : decimalFrom(amount)
                          .multiply(decimalFrom(probability))
                          .divide(Decimal.of(100), 2, 'HALF_UP')
            );
            const closes = valueOf(next, 'CloseDate');
            if (closes instanceof ApexDate) {
                const quarter = Math.ceil(closes.month / 3);
                assign(next, 'FiscalYear', closes.year);
                assign(next, 'FiscalQuarter', quarter);
                assign(next, 'Fiscal', `${closes.year} ${quarter}`);
            }
        },
        afterWrite: keepStage
    }
};
