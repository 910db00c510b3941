/** The words of the queue's page, translatable as custom labels. */
import attempts from '@salesforce/label/c.AI_Queue_Attempts';
import beat from '@salesforce/label/c.AI_Queue_Beat';
import capability from '@salesforce/label/c.AI_Queue_Capability';
import chunk from '@salesforce/label/c.AI_Queue_Chunk';
import dead from '@salesforce/label/c.AI_Queue_Dead';
import deadShare from '@salesforce/label/c.AI_Queue_Dead_Share';
import deaths from '@salesforce/label/c.AI_Queue_Deaths';
import doneToday from '@salesforce/label/c.AI_Queue_Done_Today';
import failedToday from '@salesforce/label/c.AI_Queue_Failed_Today';
import lane from '@salesforce/label/c.AI_Queue_Lane';
import lanes from '@salesforce/label/c.AI_Queue_Lanes';
import latency from '@salesforce/label/c.AI_Queue_Latency';
import later from '@salesforce/label/c.AI_Queue_Later';
import loading from '@salesforce/label/c.AI_Queue_Loading';
import more from '@salesforce/label/c.AI_Queue_More';
import noDead from '@salesforce/label/c.AI_Queue_No_Dead';
import noLanes from '@salesforce/label/c.AI_Queue_No_Lanes';
import noWatchdog from '@salesforce/label/c.AI_Queue_No_Watchdog';
import oldest from '@salesforce/label/c.AI_Queue_Oldest';
import pause from '@salesforce/label/c.AI_Queue_Pause';
import ready from '@salesforce/label/c.AI_Queue_Ready';
import reason from '@salesforce/label/c.AI_Queue_Reason';
import refusedToday from '@salesforce/label/c.AI_Queue_Refused_Today';
import replay from '@salesforce/label/c.AI_Queue_Replay';
import replayAll from '@salesforce/label/c.AI_Queue_Replay_All';
import replayOf from '@salesforce/label/c.AI_Queue_Replay_Of';
import replayed from '@salesforce/label/c.AI_Queue_Replayed';
import request from '@salesforce/label/c.AI_Queue_Request';
import requester from '@salesforce/label/c.AI_Queue_Requester';
import resting from '@salesforce/label/c.AI_Queue_Resting';
import rests from '@salesforce/label/c.AI_Queue_Rests';
import resume from '@salesforce/label/c.AI_Queue_Resume';
import running from '@salesforce/label/c.AI_Queue_Running';
import settled from '@salesforce/label/c.AI_Queue_Settled';
import silent from '@salesforce/label/c.AI_Queue_Silent';
import sleeping from '@salesforce/label/c.AI_Queue_Sleeping';
import state from '@salesforce/label/c.AI_Queue_State';
import throughput from '@salesforce/label/c.AI_Queue_Throughput';
import title from '@salesforce/label/c.AI_Queue_Title';
import updated from '@salesforce/label/c.AI_Queue_Updated';
import watched from '@salesforce/label/c.AI_Queue_Watched';
import working from '@salesforce/label/c.AI_Queue_Working';

export const labels = {
    attempts,
    beat,
    capability,
    chunk,
    dead,
    deadShare,
    deaths,
    doneToday,
    failedToday,
    lane,
    lanes,
    latency,
    later,
    loading,
    more,
    noDead,
    noLanes,
    noWatchdog,
    oldest,
    pause,
    ready,
    reason,
    refusedToday,
    replay,
    replayAll,
    replayOf,
    replayed,
    request,
    requester,
    resting,
    rests,
    resume,
    running,
    settled,
    silent,
    sleeping,
    state,
    throughput,
    title,
    updated,
    watched,
    working
};
