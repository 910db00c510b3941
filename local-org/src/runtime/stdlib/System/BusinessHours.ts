import { apexError } from '../../../shared/apexException.js';
import { ApexDatetime, notNull } from '../../../shared/values/index.js';
import { queryOf } from '../../library/dynamicQuery.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

/** The hours must exist; those of the local org are open day and night. */
function check(id: string): void {
    const { database, user } = currentTransaction();
    const { records } = database.query(queryOf('SELECT Id FROM BusinessHours WHERE Id = :id'), {
        bind: () => notNull(id),
        access: { userId: user.id, mode: 'system', sharing: false }
    });
    if (records.length === 0) {
        throw apexError('System.InvalidParameterValueException', `Invalid business hours: ${id}`);
    }
}

function add(id: string, start: ApexDatetime, milliseconds: bigint): ApexDatetime {
    check(id);
    return new ApexDatetime(notNull(start).ms + Number(notNull(milliseconds)));
}

function diff(id: string, start: ApexDatetime, end: ApexDatetime): bigint {
    check(id);
    return BigInt(notNull(end).ms - notNull(start).ms);
}

export default libraryClass('System.BusinessHours', {
    reference: apexReference('apex_classes_businesshours'),
    members: {
        'static Datetime add(String id, Datetime start, Long milliseconds)': add,
        'static Datetime addGmt(String id, Datetime start, Long milliseconds)': add,
        'static Long diff(String id, Datetime startDate, Datetime endDate)': diff,
        'static Boolean isWithin(String id, Datetime target)': (
            id: string,
            target: ApexDatetime
        ) => {
            check(id);
            return notNull(target) !== null;
        },
        'static Datetime nextStartDate(String id, Datetime target)': (
            id: string,
            target: ApexDatetime
        ) => {
            check(id);
            return notNull(target);
        }
    }
});
