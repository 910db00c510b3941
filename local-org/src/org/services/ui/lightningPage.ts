import type { Bundle, ProjectModel } from '../../../metadata/model.js';
import type { FlexiItem, FlexiPage, PageProperty } from '../../../metadata/pages.js';
import { child, childrenNamed } from '../../../metadata/xml.js';
import { visibilityOf, type VisibilityContext } from './visibility.js';

export interface PageItem {
    readonly key: string;
    readonly kind: 'component' | 'standard' | 'tabs' | 'accordion' | 'fields' | 'refused';
    readonly name: string;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly label?: string;
    readonly reason?: string;
    readonly tabs?: readonly PageTab[];
    readonly columns?: readonly (readonly string[])[];
}

export interface PageTab {
    readonly key: string;
    readonly label: string;
    readonly isActive: boolean;
    readonly items: readonly PageItem[];
}

interface Region {
    readonly name: string;
    readonly items: readonly PageItem[];
}

export interface PageColumn extends Region {
    /** In twelfths. */
    readonly size: number;
    /** Columns below its items, within it. */
    readonly below?: readonly PageColumn[];
}

export interface PageLayout {
    readonly rows: readonly Region[];
    readonly columns: readonly PageColumn[];
}

const HOME_TEMPLATE = 'home:desktopTemplate';

/** The platform's components that the local org has, by any of their names. */
const STANDARD: Readonly<Record<string, string>> = {
    'force:highlightspanel': 'highlights',
    'record_flexipage:dynamichighlights': 'highlights',
    'runtime_sales_pathassistant:pathassistant': 'path',
    'force:detailpanel': 'details',
    'force:recorddetailpanelmobile': 'details',
    'force:relatedlistcontainer': 'relatedLists',
    'force:relatedlistsinglecontainer': 'relatedList',
    'lst:dynamicrelatedlist': 'relatedList',
    'runtime_sales_activities:activitypanel': 'timeline',
    'flexipage:richtext': 'richText'
};

const STANDARD_TAB_LABELS: Readonly<Record<string, string>> = {
    'Standard.Tab.detail': 'Details',
    'Standard.Tab.relatedLists': 'Related',
    'Standard.Tab.activity': 'Activity',
    'Standard.Tab.collaborate': 'Chatter',
    'Standard.Tab.news': 'News'
};

/** Lays a Lightning page out: its regions in rows and columns, its components resolved. */
export function layOut(
    page: FlexiPage,
    model: ProjectModel,
    context: VisibilityContext
): PageLayout {
    const resolver = new PageResolver(page, model, context);
    const regions = page.regions.filter(({ type }) => type !== 'Facet');
    const resolved = regions.map(({ name }) => ({ name, items: resolver.region(name) }));
    if (page.template === HOME_TEMPLATE) {
        return layOutHome(resolved);
    }
    const isRow = ({ name }: Region): boolean => /^(?:sub)?header$|^top|^banner/i.test(name);
    const columns = resolved.filter((region) => !isRow(region) && region.items.length > 0);
    return {
        rows: resolved.filter((region) => isRow(region) && region.items.length > 0),
        columns: columns.map((region) => ({ ...region, size: widthOf(region, columns) }))
    };
}

/** The template of home pages: two thirds with two columns below, beside them the sidebar. */
function layOutHome(regions: readonly Region[]): PageLayout {
    const named = (name: string): Region[] =>
        regions.filter((region) => region.name === name && region.items.length > 0);
    const halves = ['bottomLeft', 'bottomRight'].flatMap(named);
    const below = halves.map((region) => ({ ...region, size: 12 / halves.length }));
    const [sidebar] = named('sidebar');
    const main = { name: 'top', items: named('top').flatMap(({ items }) => items), below };
    return {
        rows: [],
        columns: sidebar
            ? [
                  { ...main, size: 8 },
                  { ...sidebar, size: 4 }
              ]
            : [{ ...main, size: 12 }]
    };
}

/** In twelfths, by the names that Salesforce's templates give their regions. */
function widthOf(region: Region, columns: readonly Region[]): number {
    const isSide = ({ name }: Region): boolean => /sidebar|^left$|^right$/i.test(name);
    const sides = columns.filter(isSide).length;
    const others = columns.length - sides;
    if (sides === 0 || others === 0) {
        return Math.max(3, Math.floor(12 / columns.length));
    }
    const sideWidth = sides > 1 ? 3 : 4;
    return isSide(region) ? sideWidth : Math.floor((12 - sides * sideWidth) / others);
}

/** What an org shows where nobody built a page. */
export function standardPage(hasPath: boolean, hasActivities: boolean): PageLayout {
    const standard = (name: string): PageItem => ({
        key: name,
        kind: 'standard',
        name,
        properties: {}
    });
    const tab = (label: string, isActive: boolean, ...names: string[]): PageTab => ({
        key: label,
        label,
        isActive,
        items: names.map(standard)
    });
    const tabs = (key: string, ...content: PageTab[]): PageItem => ({
        key,
        kind: 'tabs',
        name: 'tabs',
        properties: {},
        tabs: content
    });
    const rows = [
        { name: 'header', items: [standard('highlights')] },
        ...(hasPath ? [{ name: 'subheader', items: [standard('path')] }] : [])
    ];
    const main = tabs(
        'main',
        tab('Details', true, 'details'),
        tab('Related', false, 'relatedLists')
    );
    const side = tabs('side', tab('Activity', true, 'timeline'));
    return {
        rows,
        columns: hasActivities
            ? [
                  { name: 'main', size: 8, items: [main] },
                  { name: 'sidebar', size: 4, items: [side] }
              ]
            : [{ name: 'main', size: 12, items: [main] }]
    };
}

class PageResolver {
    private readonly page: FlexiPage;
    private readonly model: ProjectModel;
    private readonly context: VisibilityContext;
    private next = 0;

    constructor(page: FlexiPage, model: ProjectModel, context: VisibilityContext) {
        this.page = page;
        this.model = model;
        this.context = context;
    }

    region(name: string): PageItem[] {
        return this.visibleItems(name).flatMap((item) => this.item(item));
    }

    private visibleItems(region: string): FlexiItem[] {
        const items = this.page.regions.find((candidate) => candidate.name === region)?.items ?? [];
        return items.filter((item) => visibilityOf(item.visibility, this.context) !== false);
    }

    private item(item: FlexiItem): PageItem[] {
        const key = item.identifier || `item-${this.next++}`;
        const visible = visibilityOf(item.visibility, this.context);
        if (typeof visible === 'object') {
            const name = item.kind === 'component' ? item.name : item.field;
            return [
                refused(
                    key,
                    name,
                    `Its visibility depends on ${visible.unknown}, which the local org does not have.`
                )
            ];
        }
        if (item.kind === 'field') {
            return [fieldsItem(key, [[fieldName(item.field)]])];
        }
        const properties = propertiesOf(item.properties);
        const name = item.name.toLowerCase();
        if (name === 'flexipage:tabset' || name === 'flexipage:tabset2') {
            return [
                { key, kind: 'tabs', name: 'tabs', properties, tabs: this.tabs(properties['tabs']) }
            ];
        }
        if (name === 'flexipage:accordion') {
            const sections = this.tabs(properties['sections'] ?? properties['accordionSections']);
            return [{ key, kind: 'accordion', name: 'accordion', properties, tabs: sections }];
        }
        if (name === 'flexipage:fieldsection') {
            const label = labelOf(String(properties['label'] ?? ''));
            return [{ ...fieldsItem(key, this.fieldColumns(properties['columns'])), label }];
        }
        if (name === 'flowruntime:interview') {
            return [
                { key, kind: 'standard', name: 'flow', properties: flowProperties(properties) }
            ];
        }
        const standard = STANDARD[name];
        if (standard) {
            return [{ key, kind: 'standard', name: standard, properties }];
        }
        return [this.projectComponent(key, item.name, properties)];
    }

    private tabs(facet: unknown): PageTab[] {
        const tabs = this.visibleItems(String(facet)).flatMap((item) =>
            item.kind === 'component' ? [item] : []
        );
        return tabs.map((tab, index) => {
            const properties = propertiesOf(tab.properties);
            const title = String(properties['title'] ?? properties['label'] ?? `Tab ${index + 1}`);
            return {
                key: tab.identifier || `tab-${this.next++}`,
                label: labelOf(title),
                isActive: properties['active'] === 'true' || properties['active'] === true,
                items: this.region(String(properties['body'] ?? ''))
            };
        });
    }

    private fieldColumns(facet: unknown): string[][] {
        return this.visibleItems(String(facet)).map((column) => {
            const body = column.kind === 'component' ? propertiesOf(column.properties)['body'] : '';
            return this.visibleItems(String(body ?? '')).flatMap((item) =>
                item.kind === 'field' ? [fieldName(item.field)] : []
            );
        });
    }

    private projectComponent(
        key: string,
        fullName: string,
        properties: Readonly<Record<string, unknown>>
    ): PageItem {
        const [namespace, name = ''] = fullName.includes(':')
            ? fullName.split(':')
            : ['c', fullName];
        const bundle = this.model.lwcBundles.find((candidate) => candidate.name === name);
        if (namespace === 'c' && bundle) {
            const typed = withTypes(properties, bundle, this.page.type);
            return { key, kind: 'component', name, properties: typed };
        }
        const isAura = this.model.auraBundles.some((candidate) => candidate.name === name);
        return refused(
            key,
            fullName,
            isAura
                ? 'Aura components do not run in the local org.'
                : 'This component of the platform is not part of the local org.'
        );
    }
}

const refused = (key: string, name: string, reason: string): PageItem => ({
    key,
    kind: 'refused',
    name,
    properties: {},
    reason
});

const fieldsItem = (key: string, columns: string[][]): PageItem => ({
    key,
    kind: 'fields',
    name: 'fields',
    properties: {},
    columns
});

const fieldName = (reference: string): string => reference.replace(/^Record\./, '');

const labelOf = (text: string): string =>
    STANDARD_TAB_LABELS[text] ?? text.replace(/^@?Standard\.Tab\./, '');

function propertiesOf(properties: readonly PageProperty[]): Record<string, unknown> {
    return Object.fromEntries(properties.map(({ name, value, values }) => [name, values ?? value]));
}

/** The flow, and what its input variables are given: each a property by the variable's name. */
function flowProperties(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const { flowName, flowLayout, flowArguments, ...inputs } = properties;
    return { flowName, flowLayout, inputs: { ...argumentsOf(flowArguments), ...inputs } };
}

/** `{"name": value}` or `[{"name": …, "value": …}]`. */
function argumentsOf(text: unknown): Record<string, unknown> {
    const given = (typeof text === 'string' && text.trim() !== '' ? JSON.parse(text) : {}) as
        Record<string, unknown> | { name: string; value: unknown }[];
    return Array.isArray(given)
        ? Object.fromEntries(given.map(({ name, value }) => [name, value]))
        : given;
}

/** Texts of the page as the types that the component declares, with its defaults. */
function withTypes(
    properties: Readonly<Record<string, unknown>>,
    bundle: Bundle,
    pageType: string
): Record<string, unknown> {
    const configs = bundle.meta ? child(bundle.meta, 'targetConfigs') : undefined;
    const target = `lightning__${pageType}`;
    const matching = (configs ? childrenNamed(configs, 'targetConfig') : []).filter((config) =>
        (config.attributes['targets'] ?? '').split(',').some((name) => name.trim() === target)
    );
    const declared = matching.flatMap((config) => childrenNamed(config, 'property'));
    const typed: Record<string, unknown> = { ...properties };
    for (const { attributes } of declared) {
        const { name = '', type = 'String' } = attributes;
        const value = typed[name] ?? attributes['default'];
        if (value !== undefined && value !== null) {
            typed[name] = ofType(value, type);
        }
    }
    return typed;
}

function ofType(value: unknown, type: string): unknown {
    if (typeof value !== 'string') {
        return value;
    }
    if (type.toLowerCase() === 'boolean') {
        return value === 'true';
    }
    return type.toLowerCase() === 'integer' ? Number(value) : value;
}
