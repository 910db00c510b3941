import type { ProjectModel } from '../../../metadata/model.js';
import { textAt } from '../../../metadata/xml.js';
import type { SObjectDef } from '../../../schema/definitions.js';
import { layoutOf } from './layouts.js';
import type { PageItem, PageLayout } from './lightningPage.js';
import type { UiData, Value } from './uiData.js';

/** A button of a record's page or of a list that starts a flow. */
export interface FlowButton {
    readonly name: string;
    readonly label: string;
    /** Of a quick action: it opens in a dialog. */
    readonly flow?: string;
    /** Of a button that leads to `/flow/<name>`. */
    readonly address?: string;
}

/**
 * Quick actions that start flows, and buttons that lead to them, in the order of whoever names them: the page's highlights panel if
 * its actions are set there, else the layout. Without a layout in the project, all of the object.
 */
export function recordButtons(
    data: UiData,
    def: SObjectDef,
    page: PageLayout,
    valueOf: (path: string) => Value | undefined
): FlowButton[] {
    const layout = layoutOf(data, def);
    const actions = flowActions(data.model).filter(
        ({ name }) => !name.includes('.') || isOf(def, name)
    );
    const named = dynamicActions(page) ?? layout?.quickActions;
    const shown = (named ?? actions.filter(({ name }) => name.includes('.')).map(nameOf)).flatMap(
        (name) => actions.filter((action) => action.name === name)
    );
    const buttons = flowLinks(data.model, def, layout?.customButtons ?? []).map((button) => ({
        ...button,
        address: (button.address ?? '').replace(
            /\{!\s*(?:(\w+)\.)?(\w+)\s*\}/g,
            (_all, _of, path) => encodeURIComponent(String(valueOf(String(path)) ?? ''))
        )
    }));
    return [...shown, ...buttons];
}

/** Buttons above a list. */
export function listButtons(data: UiData, def: SObjectDef): FlowButton[] {
    const settings = data.model.objects.find(({ name }) => name === def.name)?.settings;
    return flowLinks(data.model, def, settings?.listButtons ?? []);
}

const nameOf = ({ name }: FlowButton): string => name;

const isOf = (def: SObjectDef, action: string): boolean =>
    action.split('.', 1)[0]!.toLowerCase() === def.name.toLowerCase();

function flowActions(model: ProjectModel): FlowButton[] {
    return model.quickActions
        .filter(({ root }) => textAt(root, 'type') === 'Flow')
        .map(({ name, root }) => ({
            name,
            label: textAt(root, 'label') ?? name,
            flow: textAt(root, 'flowDefinition') ?? ''
        }));
}

function flowLinks(model: ProjectModel, def: SObjectDef, names: readonly string[]): FlowButton[] {
    const links = model.objects.find(({ name }) => name === def.name)?.webLinks ?? [];
    return names.flatMap((name) =>
        links.flatMap((link) =>
            link.name === name && link.url?.startsWith('/flow/')
                ? [{ name, label: link.label, address: link.url }]
                : []
        )
    );
}

/** Names that the highlights panel lists, when its actions are set on the page. */
function dynamicActions(page: PageLayout): readonly string[] | undefined {
    const inItems = (items: readonly PageItem[]): readonly PageItem[] =>
        items.flatMap((item) => [
            ...(item.name === 'highlights' ? [item] : []),
            ...(item.tabs ?? []).flatMap((tab) => inItems(tab.items))
        ]);
    const [panel] = [...page.rows, ...page.columns].flatMap(({ items }) => inItems(items));
    const names = panel?.properties['actionNames'];
    const isSet = String(panel?.properties['enableActionsConfiguration']) === 'true';
    return isSet && Array.isArray(names) ? names.map(String) : undefined;
}
