trigger AILaneEventTrigger on AI_Lane_Event__e(after insert) {
    new AILaneEvents().take(Trigger.new);
}
