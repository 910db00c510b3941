trigger AIAuditLogTrigger on AI_Audit_Log__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    new AIAuditLogHandler().handle(Trigger.operationType, Trigger.new, Trigger.old, Trigger.oldMap);
}
