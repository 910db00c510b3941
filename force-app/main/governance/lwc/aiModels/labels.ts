import title from '@salesforce/label/c.AI_Models_Title';
import intro from '@salesforce/label/c.AI_Models_Intro';
import loading from '@salesforce/label/c.AI_Models_Loading';
import model from '@salesforce/label/c.AI_Models_Model';
import state from '@salesforce/label/c.AI_Models_State';
import region from '@salesforce/label/c.AI_Models_Region';
import fallback from '@salesforce/label/c.AI_Models_Fallback';
import price from '@salesforce/label/c.AI_Models_Price';
import tryNow from '@salesforce/label/c.AI_Models_Try_Now';
import ok from '@salesforce/label/c.AI_Models_State_OK';
import failing from '@salesforce/label/c.AI_Models_State_Failing';
import skipped from '@salesforce/label/c.AI_Models_State_Skipped';
import off from '@salesforce/label/c.AI_Models_State_Off';

export const labels = {
    title,
    intro,
    loading,
    model,
    state,
    region,
    fallback,
    price,
    tryNow,
    ok,
    failing,
    skipped,
    off
};
