trigger AIAuditLogTrigger on AI_Audit_Log__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    switch on Trigger.operationType {
        when BEFORE_INSERT {
            new AIAuditLogHandler().beforeInsert(Trigger.new);
        }
        when BEFORE_UPDATE {
            new AIAuditLogHandler().beforeUpdate(Trigger.new, Trigger.oldMap);
        }
        when BEFORE_DELETE {
            new AIAuditGuard().check(Trigger.old);
        }
        when else {
            new AIAuditGuard().check(Trigger.new);
        }
    }
}
