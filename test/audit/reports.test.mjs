/** No org is at hand to deploy reports to: their columns, groupings and folders are held against the project itself. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { root } from '../../scripts/lib/install.mjs';

const governance = path.join(root, 'force-app/main/governance');
const xml = (file) =>
    new XMLParser({ parseTagValue: false }).parse(
        readFileSync(path.resolve(governance, file), 'utf8')
    );
const list = (value) => [value ?? []].flat();
/** Columns of a report type, such as AI_Audit_Log__c$Outcome__c. */
const columnsOf = (file) =>
    new Set(
        list(xml(file).ReportType.sections).flatMap(({ columns }) =>
            list(columns).map(({ field, table }) => `${table}$${field}`)
        )
    );
const suggestions = path.join(root, 'force-app/main/suggestions');
const types = [
    { room: governance, name: 'AI_Generations' },
    { room: suggestions, name: 'AI_Suggestions' }
].map(({ room, name }) => ({
    room,
    name,
    offered: columnsOf(path.join(room, `reportTypes/${name}.reportType-meta.xml`))
}));
const folder = path.join(governance, 'reports/AI_Copilot');
const reports = [folder, path.join(suggestions, 'reports/AI_Copilot')].flatMap((from) =>
    readdirSync(from).map((name) => ({ name, report: xml(path.join(from, name)).Report }))
);

describe('reports on the use of the AI', () => {
    it('have types whose columns are fields of their records, and no texts', () => {
        for (const { room, offered } of types) {
            for (const column of offered) {
                const [object, field] = column.split('$');
                const file = `objects/${object}/fields/${field}.field-meta.xml`;
                const isStandard = field === 'Name' || field === 'CreatedDate';
                assert.ok(isStandard || existsSync(path.join(room, file)), column);
            }
            assert.equal(
                [...offered].some((column) => /Text|Record_Id|Detail|Old_|New_/.test(column)),
                false
            );
        }
    });

    for (const { name, report } of reports) {
        it(`${name} uses what the type offers, and draws what it groups by`, () => {
            const groupings = [...list(report.groupingsDown), ...list(report.groupingsAcross)].map(
                ({ field }) => field
            );
            const used = [
                ...list(report.columns).map(({ field }) => field),
                ...list(report.filter?.criteriaItems).map(({ column }) => column),
                ...groupings,
                report.timeFrameFilter.dateColumn
            ];
            const { offered } = types.find(({ name: type }) => report.reportType === `${type}__c`);
            assert.deepEqual(
                used.filter((column) => !offered.has(column)),
                []
            );
            assert.ok(groupings.includes(report.chart.groupingColumn));
            assert.equal(report.format, report.groupingsAcross ? 'Matrix' : 'Summary');
            assert.ok(report.name.length <= 40, 'A name holds forty characters');
        });
    }

    it('are all on the dashboard, in a grid without overlaps', () => {
        const { Dashboard: dashboard } = xml('dashboards/AI_Copilot/AI_Use.dashboard-meta.xml');
        const tiles = list(dashboard.dashboardGridLayout.dashboardGridComponents);
        const shown = tiles.map(({ dashboardComponent }) => dashboardComponent.report);
        assert.deepEqual(
            [...shown].sort(),
            reports.map(({ name }) => `AI_Copilot/${name.replace('.report-meta.xml', '')}`).sort()
        );
        const places = tiles.map(({ columnIndex, rowIndex }) => `${columnIndex}/${rowIndex}`);
        assert.equal(new Set(places).size, tiles.length);
        assert.ok(tiles.length <= 20, 'A dashboard holds twenty components');
    });
});
