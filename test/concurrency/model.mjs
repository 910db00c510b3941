/** A model server that charges: it answers as OpenAI Responses does, with tokens that cost money, some calls with an error. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

const DRAFT = {
    subject: 'Next steps',
    body: 'Shall we talk this week about what comes next? All the best',
    facts_used: []
};

/** @param {{tokens: {input: number, output: number}, failEvery: number, delayMs: number}} options */
export async function startPaidModel({ tokens, failEvery, delayMs }) {
    let calls = 0;
    let firsts = 0;
    let charged = 0;
    const server = createServer(async (request, response) => {
        const body = await text(request);
        calls++;
        // An answer that is sent back to be mended is a call, too, but not the first of its generation.
        const isFailing = !body.includes('"role":"assistant"') && ++firsts % failEvery === 0;
        charged += isFailing ? 0 : 1;
        await pause(delayMs);
        response.writeHead(isFailing ? 400 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(isFailing ? failure() : answer(calls, tokens)));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
        address: `http://127.0.0.1:${server.address().port}/v1`,
        /** Calls that cost money: all but the failed ones. */
        charged: () => charged,
        close: () => new Promise((resolve) => server.close(resolve))
    };
}

const failure = () => ({
    error: { message: 'Bad request', type: 'invalid_request_error', param: null, code: null }
});

const answer = (number, { input, output }) => ({
    id: `resp_${number}`,
    object: 'response',
    model: 'gpt-5-mini-2025-08-07',
    status: 'completed',
    output: [
        {
            type: 'message',
            role: 'assistant',
            status: 'completed',
            content: [{ type: 'output_text', text: JSON.stringify(DRAFT), annotations: [] }]
        }
    ],
    usage: {
        input_tokens: input,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: output,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: input + output
    }
});
