/** Generated from the @AuraEnabled members of the Apex classes by scripts/generate-apex-types.mjs. Do not edit. */

/** What Apex sends: a property that is null there may be missing here. */
declare namespace Apex {
    interface AIFact {
        readonly id?: string | null;
        readonly label?: string | null;
        readonly value?: string | null;
        readonly recordId?: string | null;
        readonly objectName?: string | null;
        readonly objectLabel?: string | null;
        readonly fieldName?: string | null;
        readonly fieldLabel?: string | null;
        readonly happenedOn?: string | null;
    }

    interface AIFlag {
        readonly kind?: string | null;
        readonly field?: string | null;
        readonly passage?: string | null;
        readonly start?: number | null;
        readonly length?: number | null;
        readonly message?: string | null;
        readonly isBlocking?: boolean | null;
        readonly isWithheld?: boolean | null;
    }

    interface AIInputView {
        readonly name?: string | null;
        readonly kind?: string | null;
        readonly isOptional?: boolean | null;
        readonly options?: readonly string[] | null;
    }

    interface AIRefusal {
        readonly code?: string | null;
        readonly sentence?: string | null;
        readonly isRetryable?: boolean | null;
        readonly retryAfterSeconds?: number | null;
        readonly adminHint?: string | null;
    }

    interface AIAuditCheckpoint {
        readonly text?: string | null;
        readonly algorithm?: string | null;
        readonly keyName?: string | null;
        readonly signature?: string | null;
    }

    interface AIAuditFinding {
        readonly code?: string | null;
        readonly sentence?: string | null;
        readonly entryNumber?: number | null;
        readonly logId?: string | null;
    }

    interface AIAuditReport {
        readonly blocks?: number | null;
        readonly entries?: number | null;
        readonly lastEntry?: number | null;
        readonly isEnd?: boolean | null;
        readonly findings?: readonly Apex.AIAuditFinding[] | null;
        readonly missing?: readonly string[] | null;
        readonly removed?: readonly string[] | null;
    }

    interface AIAuditStatus {
        readonly entries?: number | null;
        readonly head?: string | null;
        readonly sealedAt?: string | null;
        readonly due?: number | null;
        readonly stray?: number | null;
        readonly isScheduled?: boolean | null;
    }

    interface AIBudgetView {
        readonly budgetId?: string | null;
        readonly name?: string | null;
        readonly scope?: string | null;
        readonly value?: string | null;
        readonly period?: string | null;
        readonly amount?: number | null;
        readonly spent?: number | null;
        readonly reserved?: number | null;
        readonly percent?: number | null;
        readonly isWarning?: boolean | null;
        readonly isUsedUp?: boolean | null;
        readonly renewsAt?: string | null;
    }

    interface AIDraftEdit {
        readonly savedAt?: string | null;
        readonly texts?: Readonly<Record<string, string>> | null;
        readonly recipientIds?: readonly string[] | null;
    }

    interface AIInsight {
        readonly key?: string | null;
        readonly label?: string | null;
        readonly uses?: number | null;
        readonly people?: number | null;
        readonly answered?: number | null;
        readonly accepted?: number | null;
        readonly edited?: number | null;
        readonly rejected?: number | null;
        readonly failed?: number | null;
        readonly editRatio?: number | null;
        readonly latency?: number | null;
        readonly cost?: number | null;
    }

    interface AIInsightCause {
        readonly cause?: string | null;
        readonly failures?: number | null;
    }

    interface AIInsightDay {
        readonly day?: string | null;
        readonly uses?: number | null;
    }

    interface AIInsightSuggestions {
        readonly key?: string | null;
        readonly label?: string | null;
        readonly made?: number | null;
        readonly open?: number | null;
        readonly accepted?: number | null;
        readonly edited?: number | null;
        readonly rejected?: number | null;
        readonly expired?: number | null;
        readonly undone?: number | null;
    }

    interface AIInsightsView {
        readonly total?: Apex.AIInsight | null;
        readonly groups?: readonly Apex.AIInsight[] | null;
        readonly days?: readonly Apex.AIInsightDay[] | null;
        readonly causes?: readonly Apex.AIInsightCause[] | null;
        readonly suggestions?: readonly Apex.AIInsightSuggestions[] | null;
        readonly rejections?: readonly Apex.AIInsightCause[] | null;
    }

    interface AIModelView {
        readonly name?: string | null;
        readonly label?: string | null;
        readonly modelName?: string | null;
        readonly credential?: string | null;
        readonly region?: string | null;
        readonly fallback?: string | null;
        readonly inputPrice?: number | null;
        readonly outputPrice?: number | null;
        readonly state?: string | null;
        readonly failuresInRow?: number | null;
        readonly failingSince?: string | null;
        readonly skippedUntil?: string | null;
        readonly lastCause?: string | null;
    }

    interface AIPrivacyView {
        readonly erasures?: readonly Apex.AIReceiptView[] | null;
        readonly runs?: readonly Apex.AIReceiptView[] | null;
    }

    interface AIPromptBoardView {
        readonly versions?: readonly Apex.AIPromptVersionView[] | null;
        readonly mayWrite?: boolean | null;
        readonly mayApprove?: boolean | null;
        readonly canRollBack?: boolean | null;
        readonly changedId?: string | null;
        readonly problem?: string | null;
    }

    interface AIPromptCapabilityView {
        readonly name?: string | null;
        readonly label?: string | null;
        readonly inputs?: readonly Apex.AIInputView[] | null;
    }

    interface AIPromptDraft {
        readonly versionId?: string | null;
        readonly seenAt?: string | null;
        readonly capability?: string | null;
        readonly instructions?: string | null;
        readonly template?: string | null;
        readonly changeNote?: string | null;
    }

    interface AIPromptStep {
        readonly name?: string | null;
        readonly capability?: string | null;
        readonly versionId?: string | null;
        readonly seenAt?: string | null;
        readonly weight?: number | null;
        readonly note?: string | null;
    }

    interface AIPromptVersionView {
        readonly versionId?: string | null;
        readonly name?: string | null;
        readonly version?: number | null;
        readonly status?: string | null;
        readonly weight?: number | null;
        readonly trafficShare?: number | null;
        readonly instructions?: string | null;
        readonly template?: string | null;
        readonly changeNote?: string | null;
        readonly reviewNote?: string | null;
        readonly authorName?: string | null;
        readonly editorName?: string | null;
        readonly approverName?: string | null;
        readonly activatedAt?: string | null;
        readonly retiredAt?: string | null;
        readonly seenAt?: string | null;
        readonly isOwnText?: boolean | null;
    }

    interface AIReceiptView {
        readonly recordId?: string | null;
        readonly name?: string | null;
        readonly status?: string | null;
        readonly records?: number | null;
        readonly error?: string | null;
        readonly startedAt?: string | null;
        readonly counts?: readonly string[] | null;
        readonly about?: string | null;
        readonly ground?: string | null;
        readonly isRehearsal?: boolean | null;
    }

    interface AIRecordChoice {
        readonly recordId?: string | null;
        readonly label?: string | null;
    }

    interface AISealView {
        readonly first?: number | null;
        readonly last?: number | null;
        readonly previousHash?: string | null;
        readonly hash?: string | null;
        readonly seconds?: number | null;
        readonly entries?: string | null;
    }

    interface AISwitchChangeView {
        readonly id?: string | null;
        readonly kind?: string | null;
        readonly target?: string | null;
        readonly isOff?: boolean | null;
        readonly reason?: string | null;
        readonly person?: string | null;
        readonly changedAt?: string | null;
    }

    interface AISwitchView {
        readonly kind?: string | null;
        readonly target?: string | null;
        readonly label?: string | null;
        readonly isOff?: boolean | null;
    }

    interface AISwitchesView {
        readonly switches?: readonly Apex.AISwitchView[] | null;
        readonly changes?: readonly Apex.AISwitchChangeView[] | null;
        readonly isForeignOrg?: boolean | null;
        readonly orgId?: string | null;
    }

    interface AITrialView {
        readonly generationId?: string | null;
        readonly texts?: Readonly<Record<string, string>> | null;
        readonly flags?: readonly Apex.AIFlag[] | null;
        readonly inputTokens?: number | null;
        readonly outputTokens?: number | null;
        readonly cost?: number | null;
        readonly latencyMs?: number | null;
        readonly model?: string | null;
        readonly isStandIn?: boolean | null;
        readonly refusal?: Apex.AIRefusal | null;
    }

    interface AIUsageFigure {
        readonly key?: string | null;
        readonly label?: string | null;
        readonly calls?: number | null;
        readonly failures?: number | null;
        readonly tokens?: number | null;
        readonly cost?: number | null;
    }

    interface AIUsageFilter {
        readonly fromDay?: string | null;
        readonly toDay?: string | null;
        readonly user?: string | null;
        readonly department?: string | null;
        readonly capability?: string | null;
        readonly model?: string | null;
        readonly isWithTrials?: boolean | null;
    }

    interface AIUsageView {
        readonly total?: Apex.AIUsageFigure | null;
        readonly byDay?: readonly Apex.AIUsageFigure[] | null;
        readonly byUser?: readonly Apex.AIUsageFigure[] | null;
        readonly byDepartment?: readonly Apex.AIUsageFigure[] | null;
        readonly byCapability?: readonly Apex.AIUsageFigure[] | null;
        readonly byModel?: readonly Apex.AIUsageFigure[] | null;
    }

    interface AIDeadLetterView {
        readonly id?: string | null;
        readonly name?: string | null;
        readonly capability?: string | null;
        readonly recordId?: string | null;
        readonly requester?: string | null;
        readonly attempts?: number | null;
        readonly reason?: string | null;
        readonly explanation?: string | null;
        readonly settledAt?: string | null;
    }

    interface AIJobView {
        readonly label?: string | null;
        readonly isScheduled?: boolean | null;
    }

    interface AIJobsView {
        readonly jobs?: readonly Apex.AIJobView[] | null;
        readonly hasLaneUser?: boolean | null;
    }

    interface AILaneView {
        readonly laneNumber?: number | null;
        readonly state?: string | null;
        readonly beatAt?: string | null;
        readonly chunk?: number | null;
        readonly latencyMs?: number | null;
        readonly doneToday?: number | null;
        readonly refusedToday?: number | null;
        readonly deadToday?: number | null;
        readonly failedToday?: number | null;
        readonly deaths?: number | null;
        readonly lastDeath?: string | null;
    }

    interface AIQueueView {
        readonly isResting?: boolean | null;
        readonly ready?: number | null;
        readonly later?: number | null;
        readonly running?: number | null;
        readonly dead?: number | null;
        readonly oldestMinutes?: number | null;
        readonly settledLately?: number | null;
        readonly doneToday?: number | null;
        readonly refusedToday?: number | null;
        readonly deadToday?: number | null;
        readonly failedToday?: number | null;
        readonly watchdogUser?: string | null;
        readonly lanes?: readonly Apex.AILaneView[] | null;
        readonly deadLetters?: readonly Apex.AIDeadLetterView[] | null;
    }

    interface AIEmailLetter {
        readonly signature?: string | null;
        readonly disclosure?: string | null;
        readonly quotation?: string | null;
        readonly answerSubject?: string | null;
        readonly answeredAddress?: string | null;
    }

    interface AIMeetingView {
        readonly eventId?: string | null;
        readonly subject?: string | null;
        readonly startsAt?: string | null;
        readonly endsAt?: string | null;
        readonly day?: string | null;
        readonly isAllDay?: boolean | null;
        readonly location?: string | null;
        readonly aboutId?: string | null;
        readonly aboutName?: string | null;
        readonly accountName?: string | null;
        readonly attendees?: readonly string[] | null;
        readonly hasMoreAttendees?: boolean | null;
    }

    interface AINewestSuggestions {
        readonly suggestions?: readonly Apex.AISuggestionView[] | null;
        readonly open?: number | null;
    }

    interface AISuggestedEmail {
        readonly recordId?: string | null;
        readonly recipientId?: string | null;
        readonly subject?: string | null;
        readonly body?: string | null;
    }

    interface AISuggestionChoice {
        readonly id?: string | null;
        readonly title?: string | null;
        readonly text?: string | null;
        readonly due?: string | null;
        readonly startsAt?: string | null;
        readonly minutes?: number | null;
        readonly isConfirmed?: boolean | null;
    }

    interface AISuggestionEvidence {
        readonly id?: string | null;
        readonly label?: string | null;
        readonly recordId?: string | null;
        readonly objectName?: string | null;
        readonly fieldName?: string | null;
        readonly fieldLabel?: string | null;
    }

    interface AISuggestionOption {
        readonly label?: string | null;
        readonly value?: string | null;
    }

    interface AISuggestionOutcome {
        readonly suggestionId?: string | null;
        readonly isDone?: boolean | null;
        readonly problem?: string | null;
        readonly sentence?: string | null;
        readonly oldValue?: string | null;
        readonly currentValue?: string | null;
        readonly newValue?: string | null;
        readonly movedToId?: string | null;
        readonly draft?: Apex.AISuggestedEmail | null;
        readonly view?: Apex.AISuggestionView | null;
    }

    interface AISuggestionView {
        readonly id?: string | null;
        readonly generationId?: string | null;
        readonly capability?: string | null;
        readonly recordId?: string | null;
        readonly recordName?: string | null;
        readonly objectName?: string | null;
        readonly objectLabel?: string | null;
        readonly kind?: string | null;
        readonly field?: string | null;
        readonly fieldLabel?: string | null;
        readonly fieldType?: string | null;
        readonly options?: readonly Apex.AISuggestionOption[] | null;
        readonly title?: string | null;
        readonly text?: string | null;
        readonly oldValue?: string | null;
        readonly newValue?: string | null;
        readonly currentValue?: string | null;
        readonly isStale?: boolean | null;
        readonly due?: string | null;
        readonly confidence?: number | null;
        readonly reason?: string | null;
        readonly quote?: string | null;
        readonly evidence?: readonly Apex.AISuggestionEvidence[] | null;
        readonly state?: string | null;
        readonly canDecide?: boolean | null;
        readonly whyNot?: string | null;
        readonly canUndo?: boolean | null;
        readonly isAutomatic?: boolean | null;
        readonly decidedBy?: string | null;
        readonly decidedAt?: string | null;
        readonly decisionReason?: string | null;
        readonly rejection?: string | null;
        readonly expiresOn?: string | null;
        readonly appliedRecordId?: string | null;
        readonly position?: number | null;
        readonly createdAt?: string | null;
    }

    interface AICapabilityView {
        readonly name?: string | null;
        readonly label?: string | null;
        readonly purpose?: string | null;
        readonly actionLabel?: string | null;
        readonly iconName?: string | null;
        readonly kind?: string | null;
        readonly reading?: string | null;
        readonly inputs?: readonly Apex.AIInputView[] | null;
        readonly keepsConversation?: boolean | null;
    }

    interface AIDecisionView {
        readonly isDone?: boolean | null;
        readonly refusal?: Apex.AIRefusal | null;
    }

    interface AIDraftView {
        readonly generationId?: string | null;
        readonly capability?: string | null;
        readonly settledAt?: string | null;
        readonly outcome?: string | null;
        readonly changedFacts?: readonly string[] | null;
        readonly inputs?: Readonly<Record<string, string>> | null;
        readonly texts?: Readonly<Record<string, string>> | null;
        readonly result?: Apex.AIResultView | null;
        readonly facts?: readonly Apex.AIFact[] | null;
        readonly flags?: readonly Apex.AIFlag[] | null;
        readonly recipientName?: string | null;
        readonly recipientId?: string | null;
        readonly recipients?: readonly Apex.AIRecipientView[] | null;
        readonly recipientEmail?: string | null;
        readonly edit?: Apex.AIDraftEdit | null;
        readonly modelLabel?: string | null;
        readonly isStandIn?: boolean | null;
        readonly isCached?: boolean | null;
        readonly leftOut?: string | null;
        readonly refusal?: Apex.AIRefusal | null;
    }

    interface AIEmailTemplateView {
        readonly value?: string | null;
        readonly label?: string | null;
    }

    interface AIHistoryView {
        readonly generationId?: string | null;
        readonly capability?: string | null;
        readonly label?: string | null;
        readonly iconName?: string | null;
        readonly settledAt?: string | null;
        readonly outcome?: string | null;
        readonly editedAt?: string | null;
    }

    interface AIOpenedView {
        readonly generationId?: string | null;
        readonly conversationId?: string | null;
        readonly refusal?: Apex.AIRefusal | null;
    }

    interface AIPanelView {
        readonly capabilities?: readonly Apex.AICapabilityView[] | null;
        readonly refusal?: Apex.AIRefusal | null;
        readonly lastGenerationId?: string | null;
    }

    interface AIPreparedItemView {
        readonly generationId?: string | null;
        readonly capability?: string | null;
        readonly label?: string | null;
        readonly iconName?: string | null;
        readonly preparedAt?: string | null;
        readonly recordId?: string | null;
        readonly recordName?: string | null;
        readonly headline?: string | null;
        readonly changedFacts?: readonly string[] | null;
        readonly withheld?: string | null;
    }

    interface AIPreparedView {
        readonly capability?: string | null;
        readonly label?: string | null;
        readonly preparedAt?: string | null;
        readonly changedFacts?: readonly string[] | null;
        readonly isRefreshed?: boolean | null;
        readonly draft?: Apex.AIDraftView | null;
    }

    interface AIRecipientView {
        readonly recordId?: string | null;
        readonly name?: string | null;
        readonly firstName?: string | null;
        readonly email?: string | null;
        readonly problem?: string | null;
    }

    interface AIResultView {
        readonly headline?: Apex.AIStatementView | null;
        readonly answer?: Apex.AIStatementView | null;
        readonly canAnswer?: boolean | null;
        readonly figures?: readonly Apex.AIFact[] | null;
        readonly sections?: readonly Apex.AISectionView[] | null;
        readonly suggestions?: number | null;
    }

    interface AISectionView {
        readonly title?: string | null;
        readonly statements?: readonly Apex.AIStatementView[] | null;
    }

    interface AIStatementView {
        readonly path?: string | null;
        readonly text?: string | null;
        readonly factIds?: readonly string[] | null;
    }
}

declare module '@salesforce/apex/AIAuditController.status' {
    export default function status(): Promise<Apex.AIAuditStatus>;
}

declare module '@salesforce/apex/AIAuditController.seal' {
    export default function seal(): Promise<number>;
}

declare module '@salesforce/apex/AIAuditController.schedule' {
    export default function schedule(): Promise<void>;
}

declare module '@salesforce/apex/AIAuditController.verify' {
    export default function verify(parameters: {
        after: number | null;
    }): Promise<Apex.AIAuditReport>;
}

declare module '@salesforce/apex/AIAuditController.checkpoint' {
    export default function checkpoint(): Promise<Apex.AIAuditCheckpoint>;
}

declare module '@salesforce/apex/AIAuditController.blocks' {
    export default function blocks(parameters: {
        after: number | null;
    }): Promise<readonly Apex.AISealView[]>;
}

declare module '@salesforce/apex/AIInsightsController.insights' {
    export default function insights(parameters: {
        days: number | null;
        grouping: string | null;
    }): Promise<Apex.AIInsightsView>;
}

declare module '@salesforce/apex/AIModelsController.models' {
    export default function models(): Promise<readonly Apex.AIModelView[]>;
}

declare module '@salesforce/apex/AIModelsController.tryNow' {
    export default function tryNow(parameters: {
        name: string | null;
    }): Promise<readonly Apex.AIModelView[]>;
}

declare module '@salesforce/apex/AIPrivacyController.overview' {
    export default function overview(): Promise<Apex.AIPrivacyView>;
}

declare module '@salesforce/apex/AIPrivacyController.tryMasking' {
    export default function tryMasking(parameters: { text: string | null }): Promise<string>;
}

declare module '@salesforce/apex/AIPrivacyController.people' {
    export default function people(parameters: {
        term: string | null;
    }): Promise<readonly Apex.AIRecordChoice[]>;
}

declare module '@salesforce/apex/AIPrivacyController.erase' {
    export default function erase(parameters: {
        personId: string | null;
        ground: string | null;
    }): Promise<Apex.AIPrivacyView>;
}

declare module '@salesforce/apex/AIPrivacyController.retain' {
    export default function retain(parameters: {
        isRehearsal: boolean | null;
    }): Promise<Apex.AIPrivacyView>;
}

declare module '@salesforce/apex/AIPromptWorkbenchController.capabilities' {
    import type { CacheableApexMethod } from '@salesforce/apex';
    const method: CacheableApexMethod<
        Record<string, never>,
        readonly Apex.AIPromptCapabilityView[]
    >;
    export default method;
}

declare module '@salesforce/apex/AIPromptWorkbenchController.board' {
    export default function board(parameters: {
        capability: string | null;
    }): Promise<Apex.AIPromptBoardView>;
}

declare module '@salesforce/apex/AIPromptWorkbenchController.save' {
    export default function save(parameters: {
        draft: Apex.AIPromptDraft | null;
    }): Promise<Apex.AIPromptBoardView>;
}

declare module '@salesforce/apex/AIPromptWorkbenchController.take' {
    export default function take(parameters: {
        step: Apex.AIPromptStep | null;
    }): Promise<Apex.AIPromptBoardView>;
}

declare module '@salesforce/apex/AIPromptWorkbenchController.records' {
    export default function records(parameters: {
        capability: string | null;
        term: string | null;
    }): Promise<readonly Apex.AIRecordChoice[]>;
}

declare module '@salesforce/apex/AIPromptWorkbenchController.openTrial' {
    export default function openTrial(parameters: {
        versionId: string | null;
        recordId: string | null;
        tone: string | null;
        length: string | null;
        inputs: Readonly<Record<string, string>> | null;
    }): Promise<Apex.AIOpenedView>;
}

declare module '@salesforce/apex/AIPromptWorkbenchController.runTrial' {
    export default function runTrial(parameters: {
        generationId: string | null;
    }): Promise<Apex.AITrialView>;
}

declare module '@salesforce/apex/AISwitchController.switches' {
    export default function switches(): Promise<Apex.AISwitchesView>;
}

declare module '@salesforce/apex/AISwitchController.turn' {
    export default function turn(parameters: {
        kind: string | null;
        target: string | null;
        isOff: boolean | null;
        reason: string | null;
    }): Promise<Apex.AISwitchesView>;
}

declare module '@salesforce/apex/AISwitchController.confirmOrg' {
    export default function confirmOrg(parameters: {
        reason: string | null;
    }): Promise<Apex.AISwitchesView>;
}

declare module '@salesforce/apex/AIUsageController.usage' {
    export default function usage(parameters: {
        filter: Apex.AIUsageFilter | null;
    }): Promise<Apex.AIUsageView>;
}

declare module '@salesforce/apex/AIUsageController.budgets' {
    export default function budgets(): Promise<readonly Apex.AIBudgetView[]>;
}

declare module '@salesforce/apex/AIJobsController.status' {
    export default function status(): Promise<Apex.AIJobsView>;
}

declare module '@salesforce/apex/AIJobsController.start' {
    export default function start(): Promise<Apex.AIJobsView>;
}

declare module '@salesforce/apex/AIQueueController.status' {
    export default function status(): Promise<Apex.AIQueueView>;
}

declare module '@salesforce/apex/AIQueueController.replay' {
    export default function replay(parameters: { requestId: string | null }): Promise<number>;
}

declare module '@salesforce/apex/AIQueueController.replayAll' {
    export default function replayAll(): Promise<number>;
}

declare module '@salesforce/apex/AIQueueController.pause' {
    export default function pause(parameters: { isPaused: boolean | null }): Promise<void>;
}

declare module '@salesforce/apex/AIMeetingsController.upcoming' {
    export default function upcoming(): Promise<readonly Apex.AIMeetingView[]>;
}

declare module '@salesforce/apex/AISuggestionController.mine' {
    export default function mine(): Promise<readonly Apex.AISuggestionView[]>;
}

declare module '@salesforce/apex/AISuggestionController.newest' {
    export default function newest(parameters: {
        most: number | null;
    }): Promise<Apex.AINewestSuggestions>;
}

declare module '@salesforce/apex/AISuggestionController.ofGeneration' {
    export default function ofGeneration(parameters: {
        generationId: string | null;
    }): Promise<readonly Apex.AISuggestionView[]>;
}

declare module '@salesforce/apex/AISuggestionController.aboutRecord' {
    export default function aboutRecord(parameters: {
        recordId: string | null;
    }): Promise<readonly Apex.AISuggestionView[]>;
}

declare module '@salesforce/apex/AISuggestionController.accept' {
    export default function accept(parameters: {
        choices: readonly Apex.AISuggestionChoice[] | null;
    }): Promise<readonly Apex.AISuggestionOutcome[]>;
}

declare module '@salesforce/apex/AISuggestionController.reject' {
    export default function reject(parameters: {
        ids: readonly string[] | null;
        reason: string | null;
    }): Promise<readonly Apex.AISuggestionOutcome[]>;
}

declare module '@salesforce/apex/AISuggestionController.explain' {
    export default function explain(parameters: {
        id: string | null;
        kind: string | null;
        words: string | null;
    }): Promise<Apex.AISuggestionOutcome>;
}

declare module '@salesforce/apex/AISuggestionController.undo' {
    export default function undo(parameters: {
        ids: readonly string[] | null;
    }): Promise<readonly Apex.AISuggestionOutcome[]>;
}

declare module '@salesforce/apex/AICopilotController.panel' {
    import type { CacheableApexMethod } from '@salesforce/apex';
    const method: CacheableApexMethod<{ recordId: string | null | undefined }, Apex.AIPanelView>;
    export default method;
}

declare module '@salesforce/apex/AICopilotController.history' {
    export default function history(parameters: {
        recordId: string | null;
    }): Promise<readonly Apex.AIHistoryView[]>;
}

declare module '@salesforce/apex/AICopilotController.earlier' {
    export default function earlier(parameters: {
        generationId: string | null;
    }): Promise<Apex.AIDraftView>;
}

declare module '@salesforce/apex/AICopilotController.budget' {
    export default function budget(parameters: {
        capabilities: readonly string[] | null;
    }): Promise<Apex.AIBudgetView>;
}

declare module '@salesforce/apex/AICopilotController.open' {
    export default function open(parameters: {
        recordId: string | null;
        capability: string | null;
        tone: string | null;
        length: string | null;
        regeneratedFrom: string | null;
        inputs: Readonly<Record<string, string>> | null;
        conversationId: string | null;
    }): Promise<Apex.AIOpenedView>;
}

declare module '@salesforce/apex/AICopilotController.run' {
    export default function run(parameters: {
        generationId: string | null;
    }): Promise<Apex.AIDraftView>;
}

declare module '@salesforce/apex/AICopilotController.accept' {
    export default function accept(parameters: {
        generationId: string | null;
        texts: Readonly<Record<string, string>> | null;
    }): Promise<Apex.AIDecisionView>;
}

declare module '@salesforce/apex/AICopilotController.keepAsNote' {
    export default function keepAsNote(parameters: {
        generationId: string | null;
        texts: Readonly<Record<string, string>> | null;
        shown: Readonly<Record<string, string>> | null;
    }): Promise<Apex.AISuggestionOutcome>;
}

declare module '@salesforce/apex/AICopilotController.keepAsDescription' {
    export default function keepAsDescription(parameters: {
        generationId: string | null;
        texts: Readonly<Record<string, string>> | null;
        shown: Readonly<Record<string, string>> | null;
    }): Promise<Apex.AISuggestionOutcome>;
}

declare module '@salesforce/apex/AICopilotController.discard' {
    export default function discard(parameters: {
        generationId: string | null;
    }): Promise<Apex.AIDecisionView>;
}

declare module '@salesforce/apex/AICopilotController.rate' {
    export default function rate(parameters: {
        generationId: string | null;
        isUp: boolean | null;
        reason: string | null;
    }): Promise<Apex.AIDecisionView>;
}

declare module '@salesforce/apex/AIEditController.keep' {
    export default function keep(parameters: {
        generationId: string | null;
        texts: Readonly<Record<string, string>> | null;
        recipientIds: readonly string[] | null;
    }): Promise<Apex.AIDecisionView>;
}

declare module '@salesforce/apex/AIEditController.unfinished' {
    export default function unfinished(parameters: {
        recordId: string | null;
        capability: string | null;
    }): Promise<Apex.AIHistoryView>;
}

declare module '@salesforce/apex/AIEmailController.letter' {
    export default function letter(parameters: {
        generationId: string | null;
    }): Promise<Apex.AIEmailLetter>;
}

declare module '@salesforce/apex/AIEmailController.send' {
    export default function send(parameters: {
        generationId: string | null;
        texts: Readonly<Record<string, string>> | null;
        recipientIds: readonly string[] | null;
    }): Promise<Apex.AIDecisionView>;
}

declare module '@salesforce/apex/AIEmailController.compose' {
    export default function compose(parameters: {
        recordId: string | null;
        recipientId: string | null;
        subject: string | null;
        body: string | null;
    }): Promise<Apex.AIDraftView>;
}

declare module '@salesforce/apex/AIEmailController.templates' {
    export default function templates(): Promise<readonly Apex.AIEmailTemplateView[]>;
}

declare module '@salesforce/apex/AIEmailController.usesOwnEmails' {
    export default function usesOwnEmails(): Promise<boolean>;
}

declare module '@salesforce/apex/AIEmailController.useOwnEmails' {
    export default function useOwnEmails(parameters: { isWanted: boolean | null }): Promise<void>;
}

declare module '@salesforce/apex/AIPreparedController.about' {
    export default function about(parameters: {
        recordId: string | null;
    }): Promise<readonly Apex.AIPreparedView[]>;
}

declare module '@salesforce/apex/AIPreparedController.mine' {
    export default function mine(parameters: {
        most: number | null;
    }): Promise<readonly Apex.AIPreparedItemView[]>;
}
