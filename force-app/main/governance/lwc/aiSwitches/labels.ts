import title from '@salesforce/label/c.AI_Switches_Title';
import loading from '@salesforce/label/c.AI_Switches_Loading';
import intro from '@salesforce/label/c.AI_Switches_Intro';
import name from '@salesforce/label/c.AI_Switches_Name';
import state from '@salesforce/label/c.AI_Switches_State';
import on from '@salesforce/label/c.AI_Switches_On';
import off from '@salesforce/label/c.AI_Switches_Off';
import turnOn from '@salesforce/label/c.AI_Switches_Turn_On';
import turnOff from '@salesforce/label/c.AI_Switches_Turn_Off';
import reason from '@salesforce/label/c.AI_Switches_Reason';
import cancel from '@salesforce/label/c.AI_Switches_Cancel';
import history from '@salesforce/label/c.AI_Switches_History';
import noHistory from '@salesforce/label/c.AI_Switches_No_History';
import when from '@salesforce/label/c.AI_Switches_When';
import who from '@salesforce/label/c.AI_Switches_Who';
import did from '@salesforce/label/c.AI_Switches_Did';
import why from '@salesforce/label/c.AI_Switches_Why';
import didOff from '@salesforce/label/c.AI_Switches_Did_Off';
import didOn from '@salesforce/label/c.AI_Switches_Did_On';
import didConfirm from '@salesforce/label/c.AI_Switches_Did_Confirm';
import foreign from '@salesforce/label/c.AI_Switches_Foreign';
import confirm from '@salesforce/label/c.AI_Switches_Confirm';
import capability from '@salesforce/label/c.AI_Switches_Capability';
import model from '@salesforce/label/c.AI_Switches_Model';

export const labels = {
    title,
    loading,
    intro,
    name,
    state,
    on,
    off,
    turnOn,
    turnOff,
    reason,
    cancel,
    history,
    noHistory,
    when,
    who,
    did,
    why,
    didOff,
    didOn,
    didConfirm,
    foreign,
    confirm,
    capability,
    model
};
