import { createElement } from 'lwc';
import { seek } from 'test/seek';
import AiModels from 'c/aiModels';
import models from '@salesforce/apex/AIModelsController.models';
import tryNow from '@salesforce/apex/AIModelsController.tryNow';

jest.mock(
    '@salesforce/apex/AIModelsController.models',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AIModelsController.tryNow',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/label/c.AI_Models_State_Skipped',
    () => ({ __esModule: true, default: 'Skipped until {0}: failed {1} times' }),
    { virtual: true }
);

const mockModels = models as unknown as jest.Mock;
const mockTryNow = tryNow as unknown as jest.Mock;

const WELL = {
    name: 'One',
    label: 'Model one',
    modelName: 'one-1',
    credential: 'AI_One',
    region: 'EU',
    fallback: 'Model two',
    inputPrice: 0.25,
    outputPrice: 2,
    state: 'OK',
    failuresInRow: 0
};
const SKIPPED = {
    ...WELL,
    name: 'Two',
    label: 'Model two',
    fallback: undefined,
    state: 'SKIPPED',
    failuresInRow: 6,
    skippedUntil: '2026-11-21T10:30:00.000Z',
    lastCause: 'TRANSIENT, HTTP 503'
};

async function settle(): Promise<void> {
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
}

async function build() {
    const element = createElement('c-ai-models', { is: AiModels });
    document.body.appendChild(element);
    await settle();
    return element;
}

const find = (element: HTMLElement, selector: string) => seek(element, selector);
const textOf = (element: HTMLElement, selector: string) =>
    find(element, selector)?.textContent.trim();

describe('c-ai-models', () => {
    beforeEach(() => {
        mockModels.mockResolvedValue([WELL, SKIPPED]);
        mockTryNow.mockResolvedValue([WELL, { ...SKIPPED, state: 'FAILING' }]);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('shows what each model is, costs, and who stands in for it', async () => {
        const element = await build();

        const cells = [
            ...(element.shadowRoot?.querySelectorAll('[data-model="One"] > *') ?? [])
        ].map(({ textContent }) => textContent.trim());
        expect(cells).toEqual([
            'Model oneone-1 · AI_One',
            'c.AI_Models_State_OK',
            'EU',
            'Model two',
            '$0.25 / $2.00'
        ]);
        expect(find(element, '[data-model="One"] .try-now')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('says until when a model is skipped, and why', async () => {
        const element = await build();

        expect(textOf(element, '[data-model="Two"] .words')).toMatch(
            /^Skipped until \d.*: failed 6 times$/
        );
        expect(textOf(element, '[data-model="Two"] td .detail')).toBe('TRANSIENT, HTTP 503');
        await expect(element).toBeAccessible();
    });

    it('has a skipped model tried at once', async () => {
        const element = await build();

        find(element, '[data-model="Two"] .try-now')?.click();
        await settle();

        expect(mockTryNow).toHaveBeenCalledWith({ name: 'Two' });
        expect(find(element, '.try-now')).toBeNull();
    });

    it('says that it is loading', async () => {
        mockModels.mockReturnValue(new Promise(() => undefined));

        const element = await build();

        expect(textOf(element, '[role="status"]')).toBe('c.AI_Models_Loading');
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, and tries again', async () => {
        mockModels.mockRejectedValueOnce({ body: { message: 'Not for you' } });
        const element = await build();
        const panel = find(element, 'c-ai-error-panel') as
            (HTMLElement & { message: string }) | null;
        expect(panel?.message).toBe('Not for you');
        await expect(element).toBeAccessible();

        panel?.dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(find(element, 'c-ai-error-panel')).toBeNull();
        expect(find(element, '[data-model="One"]')).not.toBeNull();
    });

    it('asks again when it is told to refresh', async () => {
        const element = await build();

        find(element, '.refresh')?.click();
        await settle();

        expect(mockModels).toHaveBeenCalledTimes(2);
    });
});
