import type { Reader } from '../modelDraft.js';
import type { FlexiItem, FlexiRegion, PageProperty, VisibilityRule } from '../pages.js';
import { child, childrenNamed, flagAt, textAt, textsAt, type XmlElement } from '../xml.js';

/** @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_flexipage.htm */
export const readFlexiPage: Reader = (root, file, { model }) => {
    const template = child(root, 'template');
    model.flexiPages.push({
        name: file.name,
        label: textAt(root, 'masterLabel') ?? file.name,
        type: textAt(root, 'type') ?? '',
        object: textAt(root, 'sobjectType'),
        description: textAt(root, 'description'),
        template: (template && textAt(template, 'name')) ?? textAt(root, 'pageTemplate') ?? '',
        templateProperties: template === undefined ? [] : properties(template, 'properties'),
        parentPage: textAt(root, 'parentFlexiPage'),
        regions: childrenNamed(root, 'flexiPageRegions').map(readRegion),
        position: root.position
    });
};

function readRegion(region: XmlElement): FlexiRegion {
    return {
        name: textAt(region, 'name') ?? '',
        type: textAt(region, 'type') ?? 'Region',
        mode: textAt(region, 'mode'),
        items: [
            ...childrenNamed(region, 'itemInstances').flatMap((item) =>
                item.children.map(readItem).filter((read) => read !== null)
            ),
            // The form of API versions before 49.
            ...childrenNamed(region, 'componentInstances')
                .map(readComponent)
                .filter((read) => read !== null)
        ]
    };
}

function readItem(item: XmlElement): FlexiItem | null {
    switch (item.name) {
        case 'componentInstance':
            return readComponent(item);
        case 'fieldInstance':
            return {
                kind: 'field',
                field: textAt(item, 'fieldItem') ?? '',
                identifier: textAt(item, 'identifier') ?? textAt(item, 'fieldItem') ?? '',
                properties: properties(item, 'fieldInstanceProperties'),
                visibility: visibilityOf(item),
                position: item.position
            };
        default:
            return null;
    }
}

function readComponent(item: XmlElement): FlexiItem | null {
    const name = textAt(item, 'componentName');
    return name === undefined
        ? null
        : {
              kind: 'component',
              name,
              identifier: textAt(item, 'identifier') ?? name,
              properties: properties(item, 'componentInstanceProperties'),
              visibility: visibilityOf(item),
              position: item.position
          };
}

function properties(item: XmlElement, element: string): PageProperty[] {
    return childrenNamed(item, element).map((property) => {
        const list = child(property, 'valueList');
        return {
            name: textAt(property, 'name') ?? '',
            value: textAt(property, 'value') ?? null,
            type: textAt(property, 'type'),
            ...(list === undefined
                ? {}
                : {
                      values: childrenNamed(list, 'valueListItems').map(
                          (value) => textAt(value, 'value') ?? ''
                      )
                  })
        };
    });
}

function visibilityOf(item: XmlElement): VisibilityRule | undefined {
    const rule = child(item, 'visibilityRule');
    return rule === undefined
        ? undefined
        : {
              booleanFilter: textAt(rule, 'booleanFilter'),
              criteria: childrenNamed(rule, 'criteria').map((criterion) => ({
                  leftValue: textAt(criterion, 'leftValue') ?? '',
                  operator: textAt(criterion, 'operator') ?? 'EQUAL',
                  rightValue: textAt(criterion, 'rightValue') ?? null
              }))
          };
}

/** `Opportunity-Opportunity Layout.layout-meta.xml`; the name's special characters are URL-encoded. */
export const readLayout: Reader = (root, file, { model }) => {
    const name = decodeURIComponent(file.name.replace(/%(?![0-9A-Fa-f]{2})/g, '%25'));
    const hyphen = name.indexOf('-');
    model.layouts.push({
        name,
        object: hyphen < 0 ? name : name.slice(0, hyphen),
        label: name.slice(hyphen + 1),
        sections: childrenNamed(root, 'layoutSections').map((section) => ({
            label: textAt(section, 'label') ?? '',
            style: textAt(section, 'style') ?? 'TwoColumnsTopToBottom',
            hasDetailHeading: flagAt(section, 'detailHeading'),
            hasEditHeading: flagAt(section, 'editHeading'),
            columns: childrenNamed(section, 'layoutColumns').map((column) => ({
                items: childrenNamed(column, 'layoutItems').map((item) => ({
                    field: textAt(item, 'field') ?? null,
                    behavior: textAt(item, 'behavior'),
                    component: textAt(item, 'component'),
                    page: textAt(item, 'page'),
                    isEmptySpace: flagAt(item, 'emptySpace')
                }))
            }))
        })),
        relatedLists: childrenNamed(root, 'relatedLists').map((list) => ({
            name: textAt(list, 'relatedList') ?? '',
            fields: textsAt(list, 'fields'),
            sortField: textAt(list, 'sortField'),
            sortOrder: textAt(list, 'sortOrder')
        })),
        quickActions: childrenNamed(root, 'platformActionList').flatMap((list) =>
            childrenNamed(list, 'platformActionListItems').map(
                (item) => textAt(item, 'actionName') ?? ''
            )
        ),
        customButtons: textsAt(root, 'customButtons'),
        excludedButtons: textsAt(root, 'excludeButtons'),
        position: root.position
    });
};
