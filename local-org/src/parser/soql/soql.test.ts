import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
    ApexParserBaseVisitor,
    ApexParserFactory,
    type QueryContext,
    type SoslLiteralContext
} from '@apexdevtools/apex-parser';
import type { SoqlQuery } from '../soqlAst.js';
import {
    buildQuery,
    buildSosl,
    maskLikeEscapes,
    parseDynamicQuery,
    parseDynamicSosl,
    SoqlSyntaxError
} from './index.js';

function queriesOf(statement: string): SoqlQuery<string>[] {
    const source = maskLikeEscapes(`class A { void m() { ${statement} } }`);
    const found: SoqlQuery<string>[] = [];
    const visitor = new (class extends ApexParserBaseVisitor<void> {
        visitQuery(tree: QueryContext): void {
            found.push(buildQuery(tree, (bind) => bind.expression().getText()));
        }
        visitSoslLiteral(tree: SoslLiteralContext): void {
            found.push(buildSosl(tree, (bind) => bind.getText()) as never);
        }
    })();
    visitor.visit(ApexParserFactory.createParser(source).compilationUnit());
    return found;
}

function messageOf(text: string): string {
    try {
        parseDynamicQuery(text);
    } catch (error) {
        assert.ok(error instanceof SoqlSyntaxError);
        return error.message;
    }
    return '';
}

describe('SOQL text', () => {
    it('is read with parents, subqueries, aliases and functions', () => {
        const query = parseDynamicQuery(
            'select Id, Owner.Name, COUNT(Id) total, toLabel(Status), (SELECT Id FROM Contacts LIMIT 2), ' +
                'TYPEOF What WHEN Account THEN Phone, Name ELSE Id END FROM Task t WHERE t.Name != null'
        );

        assert.deepEqual(
            query.select.map((item) => item.kind),
            ['field', 'field', 'field', 'field', 'subquery', 'typeof']
        );
        assert.deepEqual(query.from, { object: 'Task', alias: 't' });
        assert.equal(query.select[2]!.kind === 'field' && query.select[2].alias, 'total');
    });

    it('keeps the operands of a bracketed condition together', () => {
        const { where } = parseDynamicQuery(
            "SELECT Id FROM Account WHERE (A = 1 OR B = TODAY) AND NOT C IN ('x', :y) AND D = LAST_N_DAYS:3"
        );

        assert.equal(where!.kind, 'and');
        assert.deepEqual(where!.kind === 'and' && where!.operands.map((operand) => operand.kind), [
            'or',
            'not',
            'compare'
        ]);
    });

    it('tells values of each kind apart', () => {
        const { where } = parseDynamicQuery(
            "SELECT Id FROM X WHERE A IN (-1.5, 'it\\'s', null, true, 2020-01-31, 2020-01-31T01:02:03Z, USD10, :a . b)"
        );
        const values = where!.kind === 'in' && 'kind' in where!.values && where!.values;

        assert.deepEqual(values && values.kind === 'list' && values.values, [
            { kind: 'number', text: '-1.5' },
            { kind: 'string', value: "it's" },
            { kind: 'null' },
            { kind: 'boolean', value: true },
            { kind: 'date', text: '2020-01-31' },
            { kind: 'datetime', text: '2020-01-31T01:02:03Z' },
            { kind: 'currency', text: 'USD10' },
            { kind: 'bind', expression: 'a.b' }
        ]);
    });

    it('counts with COUNT()', () => {
        const query = parseDynamicQuery('SELECT COUNT() FROM Account FOR UPDATE ALL ROWS');

        assert.ok(query.isCount && query.forUpdate && query.allRows);
    });

    it('keeps the escapes of a LIKE pattern and drops those of a value', () => {
        const query = parseDynamicQuery("SELECT Id FROM A WHERE B LIKE '10\\%' AND B = '10\\%'");
        const operands = query.where!.kind === 'and' ? query.where!.operands : [];

        assert.deepEqual(
            operands.map((operand) => operand.kind === 'compare' && operand.right),
            [
                { kind: 'string', value: '10\\%' },
                { kind: 'string', value: '10%' }
            ]
        );
    });

    it('is refused in the words of the platform', () => {
        assert.equal(messageOf('SELECT Id FRM Account'), "unexpected token: 'Account'");
        assert.equal(messageOf('SELECT Id FROM'), "unexpected token: '<EOF>'");
        assert.equal(
            messageOf('SELECT Id FROM A WHERE (B = 1 LIMIT 1'),
            "expecting a right parentheses, found 'LIMIT'"
        );
        assert.equal(
            messageOf('SELECT Id FROM A WHERE B = 1 AND C = 2 OR D = 3'),
            "unexpected token: 'OR'"
        );
        assert.equal(messageOf('SELECT Id FROM A WHERE B = foo'), "unexpected token: 'foo'");
    });
});

describe('SOQL in a class', () => {
    it('hands each bind to the compiler, in its place', () => {
        const [query] = queriesOf(
            "Object o = [SELECT Id /* 'x' */ FROM Account // why\n WHERE Name = :a.b('\u{1F600})') AND X IN :new Set<Id>{ c } LIMIT :n + 1];"
        );

        const where = query!.where!;
        const first = where.kind === 'and' ? where.operands[0] : undefined;
        assert.ok(first?.kind === 'compare');
        assert.deepEqual(first.right, {
            kind: 'bind',
            expression: "a.b('\u{1F600})')"
        });
        const limit = query!.limit!;
        assert.equal(limit.kind === 'bind' && limit.expression, 'n+1');
    });

    it("takes LIKE '\\%' although the Apex grammar does not", () => {
        const [query] = queriesOf("Object o = [SELECT Id FROM A WHERE B LIKE '5\\%\\_' ];");

        const where = query!.where!;
        assert.deepEqual(where.kind === 'compare' && where.right, {
            kind: 'string',
            value: '5\\%\\_'
        });
    });

    it('reads FIND with its returning clauses', () => {
        const [search] = queriesOf(
            "Object o = [FIND 'a*' IN NAME FIELDS RETURNING Account(Id, Name WHERE Name != null LIMIT 3), Contact LIMIT 9];"
        );

        assert.equal((search as never as { scope: string }).scope, 'NAME');
        assert.equal((search as never as { returning: unknown[] }).returning.length, 2);
    });
});

describe('SOSL text', () => {
    it('is read with braces around the term', () => {
        const search = parseDynamicSosl('FIND {ann smith} RETURNING Lead WITH USER_MODE');

        assert.deepEqual(search.find, { kind: 'string', value: 'ann smith' });
        assert.equal(search.withMode, 'USER_MODE');
    });
});
