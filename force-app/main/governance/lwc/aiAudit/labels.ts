import title from '@salesforce/label/c.AI_Audit_Title';
import loading from '@salesforce/label/c.AI_Audit_Loading';
import intro from '@salesforce/label/c.AI_Audit_Intro';
import entries from '@salesforce/label/c.AI_Audit_Entries';
import due from '@salesforce/label/c.AI_Audit_Due';
import stray from '@salesforce/label/c.AI_Audit_Stray';
import sealedAt from '@salesforce/label/c.AI_Audit_Sealed_At';
import head from '@salesforce/label/c.AI_Audit_Head';
import scheduled from '@salesforce/label/c.AI_Audit_Scheduled';
import notScheduled from '@salesforce/label/c.AI_Audit_Not_Scheduled';
import schedule from '@salesforce/label/c.AI_Audit_Schedule';
import seal from '@salesforce/label/c.AI_Audit_Seal';
import verify from '@salesforce/label/c.AI_Audit_Verify';
import exportLabel from '@salesforce/label/c.AI_Audit_Export';
import progress from '@salesforce/label/c.AI_Audit_Progress';
import sound from '@salesforce/label/c.AI_Audit_Sound';
import broken from '@salesforce/label/c.AI_Audit_Broken';
import finding from '@salesforce/label/c.AI_Audit_Finding';
import entry from '@salesforce/label/c.AI_Audit_Entry';
import record from '@salesforce/label/c.AI_Audit_Record';
import exported from '@salesforce/label/c.AI_Audit_Exported';
import download from '@salesforce/label/c.AI_Audit_Download';
import missing from '@salesforce/label/c.AI_Audit_Found_Missing';

export const labels = {
    title,
    loading,
    intro,
    entries,
    due,
    stray,
    sealedAt,
    head,
    scheduled,
    notScheduled,
    schedule,
    seal,
    verify,
    export: exportLabel,
    progress,
    sound,
    broken,
    finding,
    entry,
    record,
    exported,
    download,
    missing
};
