trigger AISubjectTrigger on AI_Subject__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    new AIAuditGuard().check(Trigger.isDelete ? Trigger.old : Trigger.new);
}
