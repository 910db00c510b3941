trigger AIAuditSealTrigger on AI_Audit_Seal__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    new AIAuditGuard().keepAppendOnly(Trigger.operationType, Trigger.new, Trigger.old);
}
