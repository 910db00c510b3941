trigger AIPayloadTrigger on AI_Payload__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    new AIPayloadHandler().handle(Trigger.operationType, Trigger.new, Trigger.old);
}
