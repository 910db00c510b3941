import { createElement } from 'lwc';
import { createApexTestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import AiPromptWorkbench from 'c/aiPromptWorkbench';
import type AiPromptDiff from 'c/aiPromptDiff';
import type AiPromptSteps from 'c/aiPromptSteps';
import getCapabilities from '@salesforce/apex/AIPromptWorkbenchController.capabilities';
import getBoard from '@salesforce/apex/AIPromptWorkbenchController.board';
import saveDraft from '@salesforce/apex/AIPromptWorkbenchController.save';
import takeStep from '@salesforce/apex/AIPromptWorkbenchController.take';
import findRecords from '@salesforce/apex/AIPromptWorkbenchController.records';

jest.mock(
    '@salesforce/apex/AIPromptWorkbenchController.capabilities',
    () => {
        const { createApexTestWireAdapter: create } = jest.requireActual<
            typeof import('@salesforce/sfdx-lwc-jest')
        >('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: create(jest.fn()) };
    },
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIPromptWorkbenchController.board',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIPromptWorkbenchController.save',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIPromptWorkbenchController.take',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIPromptWorkbenchController.records',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const capabilities = getCapabilities as unknown as ReturnType<typeof createApexTestWireAdapter>;
const DRAFT: Apex.AIPromptVersionView = {
    versionId: 'a03',
    version: 3,
    status: 'Draft',
    instructions: 'Three',
    template: '{facts}',
    seenAt: '2026-11-21T10:00:00.000Z'
};
const IN_REVIEW: Apex.AIPromptVersionView = {
    versionId: 'a02',
    version: 2,
    status: 'In_Review',
    instructions: 'Two',
    isOwnText: false
};
const ACTIVE: Apex.AIPromptVersionView = {
    versionId: 'a01',
    version: 1,
    status: 'Active',
    trafficShare: 100,
    instructions: 'One'
};
const BOARD: Apex.AIPromptBoardView = {
    versions: [DRAFT, IN_REVIEW, ACTIVE],
    mayWrite: true,
    mayApprove: false,
    canRollBack: false
};

async function settle(): Promise<void> {
    await new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

async function build(board: Apex.AIPromptBoardView = BOARD) {
    jest.mocked(getBoard).mockResolvedValue(board);
    const element = createElement('c-ai-prompt-workbench', { is: AiPromptWorkbench });
    document.body.appendChild(element);
    capabilities.emit([
        { name: 'Email_Draft', label: 'Email draft' },
        { name: 'Account_Brief', label: 'Account brief' }
    ]);
    await settle();
    return element;
}

// The caller knows which component it asks for.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function one<T = unknown>(element: Element, selector: string): HTMLElement & T {
    const found = element.shadowRoot?.querySelector<HTMLElement & T>(selector);
    if (!found) {
        throw new Error(`no ${selector}`);
    }
    return found;
}

const has = (element: Element, selector: string) =>
    element.shadowRoot?.querySelector(selector) !== null;

const steps = (element: Element) =>
    one<Pick<AiPromptSteps, 'version' | 'isBusy'>>(element, 'c-ai-prompt-steps');

async function say(element: Element, selector: string, name: string, detail: unknown) {
    one(element, selector).dispatchEvent(new CustomEvent(name, { detail }));
    await settle();
}

describe('c-ai-prompt-workbench', () => {
    beforeEach(() => {
        jest.mocked(findRecords).mockResolvedValue([]);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('shows the newest version beside what is in force', async () => {
        const element = await build();

        expect(steps(element).version?.version).toBe(3);
        const diff = one<Pick<AiPromptDiff, 'older' | 'newer'>>(element, 'c-ai-prompt-diff');
        expect([diff.older?.version, diff.newer?.version]).toEqual([1, 3]);
        expect(element.shadowRoot?.querySelectorAll('.item')).toHaveLength(3);
        expect(one(element, '.item[aria-current]').dataset.id).toBe('a03');
        await expect(element).toBeAccessible();
    });

    it('opens for a reviewer what waits for them', async () => {
        const element = await build({ ...BOARD, mayWrite: false, mayApprove: true });

        expect(steps(element).version?.version).toBe(2);
        expect(has(element, '.new')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('makes a new version from the one that is shown', async () => {
        const element = await build();
        const copy = { ...DRAFT, versionId: 'a04', version: 4 };
        jest.mocked(saveDraft).mockResolvedValue({
            ...BOARD,
            versions: [copy, ...(BOARD.versions ?? [])],
            changedId: 'a04'
        });
        one(element, '.item[data-id="a01"]').click();
        await settle();

        one(element, '.new').click();
        await settle();

        const { draft } = jest.mocked(saveDraft).mock.calls[0]?.[0] ?? {};
        expect(draft?.versionId).toBeNull();
        expect(draft?.instructions).toBe('One');
        expect(steps(element).version?.version).toBe(4);
    });

    it('saves a Draft as it was seen, and lets no step be taken before', async () => {
        const element = await build();
        await say(element, 'c-ai-prompt-editor', 'dirty', true);
        expect(steps(element).isBusy).toBe(true);
        expect(one<{ disabled: boolean }>(element, '.item').disabled).toBe(true);
        jest.mocked(saveDraft).mockResolvedValue({
            ...BOARD,
            changedId: 'a03',
            problem: 'Somebody changed this version.'
        });

        const texts = { instructions: 'Mine', template: '{facts}', changeNote: '' };
        await say(element, 'c-ai-prompt-editor', 'save', texts);

        expect(jest.mocked(saveDraft).mock.calls[0]?.[0].draft).toEqual({
            versionId: 'a03',
            seenAt: DRAFT.seenAt,
            capability: 'Email_Draft',
            ...texts
        });
        expect(one<{ message: string }>(element, '.problem').message).toBe(
            'Somebody changed this version.'
        );
        expect(steps(element).version?.instructions).toBe('Three');
    });

    it('keeps refused edits beside what another saved, and lets them become a version', async () => {
        const element = await build();
        const editor = one<
            HTMLElement & { version?: Apex.AIPromptVersionView; isRefused: boolean }
        >(element, 'c-ai-prompt-editor');
        await say(element, 'c-ai-prompt-editor', 'dirty', true);
        const theirs = { ...DRAFT, instructions: 'Theirs', seenAt: '2026-11-21T10:00:00.000Z' };
        jest.mocked(saveDraft).mockResolvedValueOnce({
            ...BOARD,
            versions: [theirs],
            changedId: 'a03',
            problem: 'Somebody changed this version.'
        });
        const texts = { instructions: 'Mine', template: '{facts}', changeNote: '' };
        await say(element, 'c-ai-prompt-editor', 'save', texts);

        expect(editor.isRefused).toBe(true);
        expect(editor.version?.seenAt).toBe(theirs.seenAt);
        expect(one<{ details: string[] }>(element, '.problem').details).toEqual([
            'c.AI_Prompts_Edits_Kept'
        ]);

        jest.mocked(saveDraft).mockResolvedValueOnce({ ...BOARD, changedId: 'a03' });
        await say(element, 'c-ai-prompt-editor', 'saveapart', texts);

        expect(jest.mocked(saveDraft).mock.calls[1]?.[0].draft).toEqual({
            versionId: null,
            seenAt: null,
            capability: 'Email_Draft',
            ...texts
        });
        expect(editor.isRefused).toBe(false);
    });

    it('takes a step with what was seen, and tells what came of it', async () => {
        const element = await build();
        jest.mocked(takeStep).mockResolvedValue({
            ...BOARD,
            versions: [{ ...DRAFT, status: 'In_Review' }],
            changedId: 'a03'
        });

        await say(element, 'c-ai-prompt-steps', 'step', { name: 'submit' });

        expect(jest.mocked(takeStep).mock.calls[0]?.[0].step).toEqual({
            name: 'submit',
            capability: 'Email_Draft',
            versionId: 'a03',
            seenAt: DRAFT.seenAt,
            weight: null,
            note: null
        });
        expect(one(element, '.announcement').textContent).toBe('c.AI_Prompts_Done');
        expect(steps(element).version?.status).toBe('In_Review');
    });

    it('rolls back in one click', async () => {
        const element = await build({ ...BOARD, mayApprove: true, canRollBack: true });
        jest.mocked(takeStep).mockResolvedValue({ ...BOARD, canRollBack: false });

        one(element, '.roll-back').click();
        await settle();

        expect(jest.mocked(takeStep).mock.calls[0]?.[0].step?.name).toBe('rollBack');
        expect(one(element, '.announcement').textContent).toBe('c.AI_Prompts_Rolled_Back');
        expect(has(element, '.roll-back')).toBe(false);
    });

    it('offers to write the first version of a capability that has none', async () => {
        const element = await build({ ...BOARD, versions: [] });
        jest.mocked(saveDraft).mockResolvedValue({ ...BOARD, changedId: 'a03' });

        expect(has(element, '.none')).toBe(true);
        await expect(element).toBeAccessible();
        one(element, '.new').click();
        await settle();

        expect(jest.mocked(saveDraft).mock.calls[0]?.[0].draft?.template).toContain('{facts}');
        expect(has(element, '.none')).toBe(false);
    });

    it('loads another capability', async () => {
        const element = await build();

        await say(element, '.capability', 'change', { value: 'Account_Brief' });

        expect(getBoard).toHaveBeenLastCalledWith({ capability: 'Account_Brief' });
    });

    it('says so when the user may not, or a call fails', async () => {
        const element = createElement('c-ai-prompt-workbench', { is: AiPromptWorkbench });
        document.body.appendChild(element);
        capabilities.error({
            message: "You do not have access to the Apex class named 'AIPromptWorkbenchController'."
        });
        await settle();
        expect(one<{ message: string }>(element, '.problem').message).toBe(
            'c.AI_Prompts_No_Access'
        );
        await expect(element).toBeAccessible();

        jest.mocked(getBoard).mockRejectedValue({ body: { message: 'Broken' } });
        capabilities.emit([{ name: 'Email_Draft', label: 'Email draft' }]);
        await settle();
        expect(one<{ details: string[] }>(element, '.problem').details).toEqual(['Broken']);
    });
});
