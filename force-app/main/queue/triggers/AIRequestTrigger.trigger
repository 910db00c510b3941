trigger AIRequestTrigger on AI_Request__c(before insert, after insert) {
    new AIRequestHandler().handle(Trigger.operationType, Trigger.new);
}
