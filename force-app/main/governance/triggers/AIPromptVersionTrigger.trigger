trigger AIPromptVersionTrigger on AI_Prompt_Version__c(
    before insert,
    before update,
    before delete
) {
    new AIPromptVersionHandler().handle(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
