import { dutch } from './dutch.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { italian } from './italian.js';
import type { Language } from './language.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';

const LANGUAGES: Readonly<Record<string, Language>> = {
    english,
    german,
    french,
    spanish,
    italian,
    dutch,
    portuguese
};

/** What prompts call the choice that leaves it to the writer. */
const OPEN_CHOICE = /^(|automatic|as received|auto|any|none|\(not given\))$/;

/** Words that give a language away. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
    [
        'german',
        /\b(und|der|die|das|wir|nicht|ist|ich|sie|wann|welche|können|bitte|danke|mit|für)\b/giu
    ],
    ['french', /\b(le|la|les|nous|vous|pour|est|une|dans|merci|quand|bonjour|avec|je)\b/giu],
    ['spanish', /\b(el|los|las|para|una|usted|gracias|hola|con|que|cuándo|cuál|y)\b/giu],
    ['italian', /\b(il|gli|per|una|grazie|quando|buongiorno|con|che|sono|della|è)\b/giu],
    ['dutch', /\b(het|een|wij|niet|voor|zijn|u|wanneer|dank|van|kunt|en)\b/giu],
    ['portuguese', /\b(os|para|uma|obrigad[oa]|olá|com|que|não|quando|você|são|e)\b/giu],
    ['english', /\b(the|and|you|for|is|we|what|can|with|our|when|please|i|to)\b/giu]
];

/** A language, and whether it is the one that was asked for. */
export interface Choice {
    readonly language: Language;
    readonly isAsked: boolean;
}

/** The language that is asked for; of the message that is answered where none is; English where it is not known. */
export function chooseLanguage(asked: string, received: string | undefined): Choice {
    const known = LANGUAGES[asked];
    if (known) {
        return { language: known, isAsked: true };
    }
    return {
        language: (received !== undefined && languageOf(received)) || english,
        isAsked: OPEN_CHOICE.test(asked)
    };
}

/** The language that a text is in; absent where its words do not tell. */
export function languageOf(text: string): Language | undefined {
    const [best, second] = SIGNS.map(([name, words]) => ({
        name,
        count: text.match(words)?.length ?? 0
    })).sort((a, b) => b.count - a.count);
    return best && best.count > 1 && best.count > (second?.count ?? 0)
        ? LANGUAGES[best.name]
        : undefined;
}
