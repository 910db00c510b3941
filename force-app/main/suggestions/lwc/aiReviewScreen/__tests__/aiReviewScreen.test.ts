import { createElement } from 'lwc';
import AiReviewScreen from 'c/aiReviewScreen';
import mine from '@salesforce/apex/AISuggestionController.mine';

jest.mock(
    '@salesforce/apex/AISuggestionController.mine',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const mockMine = mine as unknown as jest.Mock;

const WAITING: Apex.AISuggestionView = {
    id: 'one',
    kind: 'Task',
    state: 'Open',
    title: 'Call Ada',
    recordId: '006000000000001',
    recordName: 'Fleet',
    objectName: 'Opportunity',
    objectLabel: 'Opportunity',
    confidence: 90,
    canDecide: true
};

interface Changed {
    readonly attributeName: string;
    readonly attributeValue: unknown;
}

async function build(recordId: string | null) {
    mockMine.mockResolvedValue([WAITING]);
    const element = createElement('c-ai-review-screen', { is: AiReviewScreen });
    element.recordId = recordId;
    const changes: Changed[] = [];
    element.addEventListener('lightning__flowattributechange', (event) => {
        changes.push((event as CustomEvent<Changed>).detail);
    });
    document.body.appendChild(element);
    await new Promise(process.nextTick);
    return { element, changes };
}

describe('c-ai-review-screen', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('tells the Flow how many wait and how many were decided', async () => {
        const { element, changes } = await build(null);

        expect(changes).toEqual([
            { attributeName: 'waiting', attributeValue: 1 },
            { attributeName: 'decided', attributeValue: 0 }
        ]);
        await expect(element).toBeAccessible();
    });

    it('shows the suggestions of the record that the Flow names', async () => {
        const { changes } = await build('006000000000002');

        expect(changes[0]).toEqual({ attributeName: 'waiting', attributeValue: 0 });
    });
});
