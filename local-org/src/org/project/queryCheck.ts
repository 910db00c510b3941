import { Connection } from '../../database/connection.js';
import { OrgDatabase } from '../../database/orgDatabase.js';
import type { ProjectModel } from '../../metadata/model.js';
import type { SoqlQuery } from '../../parser/soqlAst.js';
import type { Schema } from '../../schema/definitions.js';
import { ApexException } from '../../shared/apexException.js';
import type { Diagnostic, Position } from '../../shared/diagnostic.js';

/**
 * Looks up the names of static queries, as the platform's compiler does, against a database without rows.
 * Only what is surely wrong is an error; the rest shows when the query runs.
 */
export class QueryCheck {
    readonly #database: OrgDatabase;
    readonly #connection: Connection;

    constructor(model: ProjectModel, schema: Schema) {
        this.#connection = new Connection(':memory:');
        this.#database = new OrgDatabase({
            schema,
            metadata: model,
            connection: this.#connection,
            hooks: {
                beforeSaveFlows: () => undefined,
                triggers: () => undefined,
                afterSaveFlows: () => undefined
            },
            clock: { now: () => Date.now() }
        });
    }

    check(query: SoqlQuery, position: Position): readonly Diagnostic[] {
        try {
            this.#database.checkQuery(query);
            return [];
        } catch (error) {
            const message = error instanceof ApexException ? error.message : null;
            return message !== null && SURE.test(message)
                ? [{ severity: 'error', message, position }]
                : [];
        }
    }

    close(): void {
        this.#connection.close();
    }
}

/** Custom names: all of them are in the project. Of the platform's own fields the schema may lack some. */
const SURE = /^No such column '\w+__c'|^Didn't understand relationship '\w+__r'/i;
