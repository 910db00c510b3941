import type { ProjectModel } from '../../metadata/model.js';
import { childrenNamed, textAt, textsAt, type XmlElement } from '../../metadata/xml.js';
import { NotSupported } from '../../shared/notSupported.js';
import { ApexException } from '../../shared/apexException.js';
import { renderTemplate } from '../../runtime/library/emailTemplates.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { textOfValue } from '../values/text.js';
import { addressesOf } from './alertRecipients.js';
import type { ActionOutcome, Inputs } from './outcome.js';
import { rowsOf, textOfRow } from './rows.js';

/** `Account.Welcome` in the project's workflows. */
export function alertNamed(
    model: Pick<ProjectModel, 'workflows'>,
    name: string
): XmlElement | undefined {
    const [object, alert] = name.toLowerCase().split('.');
    return model.workflows
        .filter((workflow) => workflow.name.toLowerCase() === object)
        .flatMap(({ root }) => childrenNamed(root, 'alerts'))
        .find((each) => textAt(each, 'fullName')?.toLowerCase() === alert);
}

/**
 * Sends an e-mail alert about a record: a template to the alert's recipients. Such mails count towards no limit of Apex.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_workflow.htm#alerts_section
 */
export function sendEmailAlert(inputs: readonly Inputs[], name: string): ActionOutcome[] {
    const alert = alertNamed(currentTransaction().metadata as ProjectModel, name);
    if (alert === undefined) {
        throw new NotSupported(`e-mail alert ${name}: it is not in the project`);
    }
    const template = templateOf(alert, name);
    return inputs.map((given) => {
        const id = given.get('sobjectrowid') ?? null;
        if (id === null || id === '') {
            return {
                outputs: new Map(),
                fault: 'Missing required input parameter: SObjectRowId'
            };
        }
        return { outputs: new Map(), fault: send(alert, template, textOfValue(id)) };
    });
}

function templateOf(alert: XmlElement, name: string): string {
    const path = textAt(alert, 'template') ?? '';
    const rows = rowsOf(
        'SELECT Id FROM EmailTemplate WHERE DeveloperName = :name',
        path.split('/').at(-1)
    );
    if (rows[0]?.id == null) {
        throw new NotSupported(
            `e-mail template ${path} of alert ${name}: it is not in the project`
        );
    }
    return rows[0].id;
}

/** An alert without anybody to go to is no error. */
function send(alert: XmlElement, template: string, recordId: string): string | null {
    const to = addressesOf(alert, recordId);
    const cc = textsAt(alert, 'ccEmails');
    if (to.length + cc.length === 0) {
        return null;
    }
    const { outbox, user } = currentTransaction();
    try {
        const { subject, textBody, htmlBody } = renderTemplate(template, null, recordId);
        outbox.push({
            to,
            cc,
            bcc: [],
            ...senderOf(alert),
            senderId: user.id,
            replyTo: null,
            subject,
            textBody,
            htmlBody,
            targetObjectId: null,
            whatId: recordId,
            saveAsActivity: false,
            inReplyTo: null,
            references: null,
            attachments: []
        });
        return null;
    } catch (error) {
        if (error instanceof ApexException) {
            return error.message ?? error.typeName;
        }
        throw error;
    }
}

/** The running user, or an address of the whole org. */
function senderOf(alert: XmlElement): {
    readonly from: string;
    readonly senderName: string | null;
} {
    const { user } = currentTransaction();
    if (textAt(alert, 'senderType') !== 'OrgWideEmailAddress') {
        return { from: user.email, senderName: null };
    }
    const address = textAt(alert, 'senderAddress') ?? user.email;
    const [row] = rowsOf(
        'SELECT DisplayName FROM OrgWideEmailAddress WHERE Address = :address',
        address
    );
    return { from: address, senderName: textOfRow(row, 'DisplayName') };
}
