trigger AIRequestEventTrigger on AI_Request_Event__e(after insert) {
    new AIRequestEvents().take(Trigger.new);
}
