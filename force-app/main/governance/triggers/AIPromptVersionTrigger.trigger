trigger AIPromptVersionTrigger on AI_Prompt_Version__c(
    before insert,
    before update,
    before delete
) {
    switch on Trigger.operationType {
        when BEFORE_INSERT {
            new AIPromptVersionHandler().beforeInsert(Trigger.new);
        }
        when BEFORE_UPDATE {
            new AIPromptVersionHandler().beforeUpdate(Trigger.new, Trigger.oldMap);
        }
        when else {
            new AIPromptVersionHandler().beforeDelete(Trigger.old);
        }
    }
}
