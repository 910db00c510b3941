trigger AIPayloadTrigger on AI_Payload__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    switch on Trigger.operationType {
        when BEFORE_INSERT {
            new AIPayloadHandler().beforeInsert(Trigger.new);
        }
        when BEFORE_UPDATE {
            new AIPayloadHandler().beforeUpdate(Trigger.new);
        }
        when BEFORE_DELETE {
            new AIAuditGuard().check(Trigger.old);
        }
        when else {
            new AIAuditGuard().check(Trigger.new);
        }
    }
}
