/** The texts of this component. */
import about from '@salesforce/label/c.AI_Privacy_About';
import counts from '@salesforce/label/c.AI_Privacy_Counts';
import ground from '@salesforce/label/c.AI_Privacy_Ground';
import none from '@salesforce/label/c.AI_Privacy_None';
import number from '@salesforce/label/c.AI_Privacy_Number';
import records from '@salesforce/label/c.AI_Privacy_Records';
import rehearsal from '@salesforce/label/c.AI_Privacy_Rehearsal';
import started from '@salesforce/label/c.AI_Privacy_Started';
import status from '@salesforce/label/c.AI_Privacy_Status';

export const labels = {
    about,
    counts,
    ground,
    none,
    number,
    records,
    rehearsal,
    started,
    status
};
