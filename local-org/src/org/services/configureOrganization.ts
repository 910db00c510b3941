import { SObject } from '../../schema/sobject.js';
import { UserError } from '../userError.js';
import type { Service } from './service.js';

/** Writes the `organization` of `local-org.json` into the Organization row: its name, time zone, locale. */
export const configureOrganization: Service<Readonly<Record<string, string>>> = {
    quiddity: 'UNDEFINED',
    entrySharing: false,
    run(org, values) {
        const id = org.database.organizationId;
        const def = org.schema.object('Organization')!;
        const record = new SObject(def);
        record.id = id;
        for (const [name, value] of Object.entries(values)) {
            const field =
                def.fieldsByName.get(name.toLowerCase()) ??
                def.fieldsByName.get(ALIASES[name.toLowerCase()] ?? '');
            if (field === undefined) {
                throw new UserError(
                    `local-org.json: the organization has no field ${name}.`,
                    'Use Name, TimeZoneSidKey, DefaultLocaleSidKey or LanguageLocaleKey.'
                );
            }
            record.store(field, value);
        }
        org.database.writeSystemRow(record);
        return id;
    }
};

const ALIASES: Readonly<Record<string, string>> = {
    timezone: 'timezonesidkey',
    locale: 'defaultlocalesidkey',
    language: 'languagelocalekey'
};
