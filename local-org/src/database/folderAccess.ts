import type { ProjectModel } from '../metadata/model.js';
import type { SObjectDef } from '../schema/definitions.js';
import { jsonList } from '../soql/conditions.js';
import { compose, sql, type Sql } from '../soql/sql.js';
import { quoted } from '../soql/storage.js';
import type { Principals } from './principals.js';

/**
 * Which e-mail templates and folders of them a user sees: those of public folders, of folders that are shared with the
 * user, and the user's own.
 * @see https://help.salesforce.com/s/articleView?id=platform.email_templates_folders_access.htm
 */
export class FolderAccess {
    readonly #model: ProjectModel;
    readonly #principals: Principals;

    constructor(model: ProjectModel, principals: Principals) {
        this.#model = model;
        this.#principals = principals;
    }

    /** A condition on the rows of an alias; null: the object stands in no folder. */
    condition(userId: string, object: SObjectDef, alias: string): Sql | null {
        switch (object.name) {
            case 'Folder':
                return this.#ofFolders(userId, alias);
            case 'EmailTemplate':
                // In the folder of the org, or in that of the user, or in one that the user sees.
                return compose(
                    `(${alias}."FolderId" LIKE '00D%' OR ${alias}."FolderId" = @ OR ${alias}."FolderId" IN ` +
                        `(SELECT f."Id" FROM ${quoted('Folder')} f WHERE @))`,
                    sql('?', userId),
                    this.#ofFolders(userId, 'f')
                );
            default:
                return null;
        }
    }

    #ofFolders(userId: string, alias: string): Sql {
        const shared = this.#model.emailFolders
            .filter(({ sharedTo }) =>
                sharedTo.some((target) => this.#principals.isMember(userId, target))
            )
            .map(({ name }) => name);
        return compose(
            `(${alias}."Type" NOT IN ('Email', 'EmailTemplate') OR ` +
                `${alias}."AccessType" IN ('Public', 'PublicInternal') OR ` +
                `(${alias}."AccessType" = 'Shared' AND ${alias}."DeveloperName" IN (@)))`,
            jsonList(shared)
        );
    }
}
