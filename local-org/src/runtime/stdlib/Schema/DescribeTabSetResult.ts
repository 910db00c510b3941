/** `Schema.describeTabs()`: the project's apps, each with its tabs. */
import type { App, Tab } from '../../../metadata/model.js';
import { ApexList } from '../../../shared/values/index.js';
import { libraryOf } from '../../../shared/types.js';
import { DataObject } from '../../library/dataObject.js';
import { withProperties } from '../../library/describe/beans.js';
import { libraryClass, type RuntimeClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

const TABS = 'Schema.DescribeTabResult';
const ICONS = 'Schema.DescribeIconResult';

interface WithApps {
    readonly apps?: readonly App[];
    readonly tabs?: readonly Tab[];
}

export function describeTabs(): ApexList {
    const { apps = [], tabs = [] } = currentTransaction().metadata as WithApps;
    const results = apps.map(
        (app, index) =>
            new DataObject('Schema.DescribeTabSetResult', {
                description: app.description ?? null,
                label: app.label,
                selected: index === 0,
                tabs: new ApexList(
                    libraryOf(TABS),
                    app.tabs.flatMap((name) => tabNamed(name, tabs))
                )
            })
    );
    return new ApexList(libraryOf('Schema.DescribeTabSetResult'), results);
}

/** `standard-Account` is the tab of an object of the platform; others are the project's, or unknown. */
function tabNamed(name: string, tabs: readonly Tab[]): DataObject[] {
    const { schema } = currentTransaction();
    const own = tabs.find((tab) => tab.name.toLowerCase() === name.toLowerCase());
    const objectName =
        own?.target.kind === 'object' ? own.target.name : name.replace(/^standard-/, '');
    const object = schema.object(objectName);
    if (own === undefined && object === undefined) {
        return [];
    }
    return [
        new DataObject(TABS, {
            custom: own !== undefined,
            label: own?.label ?? object?.pluralLabel ?? name,
            name,
            sobjectName: object?.name ?? '',
            url: object === undefined ? `/lightning/n/${name}` : `/lightning/o/${object.name}/home`,
            icons: new ApexList(libraryOf(ICONS), iconsOf(own, object?.name))
        })
    ];
}

/** The tab's style (`Custom20: Airplane`) names the icon; objects of the platform have one of their own name. */
function iconsOf(tab: Tab | undefined, object: string | undefined): DataObject[] {
    const style = /^Custom(\d+)/.exec(tab?.motif ?? '')?.[1];
    const file =
        style !== undefined
            ? `custom/custom${style}`
            : object !== undefined && tab === undefined
              ? `standard/${object.toLowerCase()}`
              : null;
    return file === null
        ? []
        : [
              new DataObject(ICONS, {
                  contentType: 'image/png',
                  height: 120,
                  width: 120,
                  theme: 'theme4',
                  url: `/img/icon/t4v35/${file}_120.png`
              }),
              new DataObject(ICONS, {
                  contentType: 'image/svg+xml',
                  height: 0,
                  width: 0,
                  theme: 'theme4',
                  url: `/img/icon/t4v35/${file}.svg`
              })
          ];
}

const get = (field: string) => (self: DataObject) => self[field] ?? null;

export const tabResults: readonly RuntimeClass[] = [
    libraryClass(TABS, {
        reference: apexReference('apex_class_Schema_DescribeTabResult'),
        members: withProperties({
            'List<Schema.DescribeIconResult> getIcons()': get('icons'),
            'String getLabel()': get('label'),
            'String getName()': get('name'),
            'String getSobjectName()': get('sobjectName'),
            'String getUrl()': get('url'),
            'Boolean isCustom()': get('custom')
        })
    }),
    libraryClass(ICONS, {
        reference: apexReference('apex_class_Schema_DescribeIconResult'),
        members: withProperties({
            'String getContentType()': get('contentType'),
            'Integer getHeight()': get('height'),
            'String getTheme()': get('theme'),
            'String getUrl()': get('url'),
            'Integer getWidth()': get('width')
        })
    })
];

export default libraryClass('Schema.DescribeTabSetResult', {
    reference: apexReference('apex_class_Schema_DescribeTabSetResult'),
    members: withProperties({
        'String getDescription()': get('description'),
        'String getLabel()': get('label'),
        'String getNamespace()': () => null,
        'List<Schema.DescribeTabResult> getTabs()': get('tabs'),
        'Boolean isSelected()': get('selected')
    })
});
