import { SLDS, SYNTHETIC_SHADOW, UI, VENDOR } from '../ui/bundle/index.js';

/** JSON inside a script element: nothing in it may end the element or begin a comment. */
export function embeddedJson(value: unknown): string {
    return JSON.stringify(value)
        .replace(/</g, '\\u003c')
        .replace(/>/g, '\\u003e')
        .replace(/&/g, '\\u0026')
        .replace(/\u2028/g, '\\u2028')
        .replace(/\u2029/g, '\\u2029');
}

/** The one document of the page; everything else is modules. */
export function pageHtml(context: unknown): string {
    return `<!doctype html>
<html lang="en" dir="ltr">
    <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Local Org</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${SLDS}/styles/salesforce-lightning-design-system.min.css" />
        <script type="application/json" id="org-context">${embeddedJson(context)}</script>
        <script type="module" src="${VENDOR}/${SYNTHETIC_SHADOW}.js"></script>
        <script type="module" src="${UI}/shell/main.js"></script>
    </head>
    <body class="slds-scope">
        <div id="loading" role="status" class="slds-p-around_large">Loading …</div>
        <noscript><p class="slds-p-around_large">The pages of the local org need JavaScript.</p></noscript>
    </body>
</html>
`;
}

const escapes: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};

export const escapeHtml = (text: string): string =>
    text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
