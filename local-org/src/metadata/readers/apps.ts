import type { ActionOverride, Tab } from '../model.js';
import type { Reader } from '../modelDraft.js';
import { childrenNamed, flagAt, textAt, textsAt, type XmlElement } from '../xml.js';

export const readTab: Reader = (root, file, { model }) => {
    model.tabs.push({
        name: file.name,
        label: textAt(root, 'label'),
        target: targetOf(root, file.name),
        motif: textAt(root, 'motif'),
        position: root.position
    });
};

function targetOf(root: XmlElement, name: string): Tab['target'] {
    const flexiPage = textAt(root, 'flexiPage');
    if (flexiPage !== undefined) {
        return { kind: 'flexiPage', name: flexiPage };
    }
    for (const [element, kind] of [
        ['lwcComponent', 'lwc'],
        ['auraComponent', 'aura'],
        ['page', 'page']
    ] as const) {
        const target = textAt(root, element);
        if (target !== undefined) {
            return { kind, name: target };
        }
    }
    const url = textAt(root, 'url');
    // A tab of an object bears the object's name.
    return url !== undefined && !flagAt(root, 'customObject')
        ? { kind: 'url', url }
        : { kind: 'object', name };
}

export const readApp: Reader = (root, file, { model }) => {
    model.apps.push({
        name: file.name,
        label: textAt(root, 'label') ?? file.name,
        description: textAt(root, 'description'),
        uiType: textAt(root, 'uiType') ?? 'Aloha',
        navType: textAt(root, 'navType'),
        headerColor: textAt(root, 'brand', 'headerColor'),
        logo: textAt(root, 'brand', 'logo'),
        tabs: [...textsAt(root, 'tabs'), ...textsAt(root, 'tab')],
        utilityBar: textAt(root, 'utilityBar'),
        formFactors: textsAt(root, 'formFactors'),
        actionOverrides: childrenNamed(root, 'actionOverrides').map(readOverride),
        profileActionOverrides: childrenNamed(root, 'profileActionOverrides').map(readOverride),
        position: root.position
    });
};

const readOverride = (element: XmlElement): ActionOverride => ({
    actionName: textAt(element, 'actionName') ?? '',
    type: textAt(element, 'type') ?? '',
    content: textAt(element, 'content'),
    formFactor: textAt(element, 'formFactor'),
    pageOrSobjectType: textAt(element, 'pageOrSobjectType'),
    recordType: textAt(element, 'recordType'),
    profile: textAt(element, 'profile')
});
