import { child, childrenNamed, textAt, type XmlElement } from '../../metadata/xml.js';
import type { FlowValue, ItemSource, TransformElement } from '../definition.js';
import { typeOf } from './readResources.js';
import { namesOf, valueAt } from './xmlValues.js';

type Body = Pick<TransformElement, 'actions' | 'sources' | 'dataType' | 'isCollection'>;

/**
 * What a transform makes of what. `Get_Contacts[$EachItem].Name` becomes the field of an item with a name of its own.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm
 */
export function readTransform(element: XmlElement): Body & { readonly kind: 'transform' } {
    const sources = new Map<string, ItemSource>();
    const actions = childrenNamed(element, 'transformValues')
        .flatMap((value) => childrenNamed(value, 'transformValueActions'))
        .map((action) => {
            const input = (name: string): XmlElement | undefined =>
                childrenNamed(action, 'inputParameters').find(
                    (parameter) => textAt(parameter, 'name') === name
                );
            const values = input('aggregationValues');
            return {
                type: textAt(action, 'transformType') ?? 'Map',
                field: textAt(action, 'outputFieldApiName') || null,
                value: itemValueAt(action, sources),
                aggregated: {
                    values: values === undefined ? null : valueAt(values, 'value'),
                    field: fieldName(input('aggregationField'))
                }
            };
        });
    return {
        kind: 'transform',
        ...typeOf(element),
        actions,
        sources: [...sources.values()]
    };
}

/** The field of an item by its name, or as the end of a path. */
function fieldName(parameter: XmlElement | undefined): string | null {
    const value = parameter === undefined ? undefined : child(parameter, 'value')?.children[0];
    const name = value?.text.trim() ?? '';
    return name === '' ? null : name.replace(/^.*\[\$EachItem\]\./, '');
}

function itemValueAt(action: XmlElement, sources: Map<string, ItemSource>): FlowValue | null {
    const holder = child(action, 'value');
    if (holder === undefined) {
        return null;
    }
    const named = { ...holder, children: holder.children.map((each) => withItems(each, sources)) };
    return valueAt({ ...action, children: [named] }, 'value');
}

const EACH_ITEM = /([$\w][\w.]*)\[\$EachItem\]/g;

function withItems(element: XmlElement, sources: Map<string, ItemSource>): XmlElement {
    const text = element.text.replace(EACH_ITEM, (_, path: string) => {
        const item = `${path.replace(/[.$]/g, '__')}__EachItem`;
        sources.set(item, { item, collection: namesOf(path) });
        return item;
    });
    return { ...element, text };
}
