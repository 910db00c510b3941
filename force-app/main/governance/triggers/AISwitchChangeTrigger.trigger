trigger AISwitchChangeTrigger on AI_Switch_Change__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    new AIAuditGuard().keepAppendOnly(Trigger.operationType, Trigger.new, Trigger.old);
}
