trigger AIPilotTrigger on AI_Pilot__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update
) {
    new AIPilotHandler().handle(Trigger.operationType, Trigger.new, Trigger.old, Trigger.oldMap);
}
