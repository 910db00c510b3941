trigger AISwitchChangeTrigger on AI_Switch_Change__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    if (Trigger.isInsert) {
        new AIAuditGuard().check(Trigger.new);
    } else {
        new AIAuditGuard().refuse(Trigger.isDelete ? Trigger.old : Trigger.new);
    }
}
