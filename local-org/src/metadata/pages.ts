/** Lightning pages and page layouts, as the project defines them. */
import type { Position } from '../shared/diagnostic.js';

export interface FlexiPage {
    readonly name: string;
    readonly label: string;
    /** `RecordPage`, `AppPage`, `HomePage`, `UtilityBar`. */
    readonly type: string;
    readonly object?: string;
    readonly description?: string;
    readonly template: string;
    readonly templateProperties: readonly PageProperty[];
    readonly parentPage?: string;
    readonly regions: readonly FlexiRegion[];
    readonly position: Position;
}

export interface FlexiRegion {
    readonly name: string;
    /** `Region` is a place of the template, `Facet` is content that a component names. */
    readonly type: string;
    readonly mode?: string;
    readonly items: readonly FlexiItem[];
}

export type FlexiItem =
    | {
          readonly kind: 'component';
          /** `force:detailPanel`, `c:aiCopilot`, `aiCopilot`. */
          readonly name: string;
          readonly identifier: string;
          readonly properties: readonly PageProperty[];
          readonly visibility?: VisibilityRule;
          readonly position: Position;
      }
    | {
          readonly kind: 'field';
          /** `Record.Amount` */
          readonly field: string;
          readonly identifier: string;
          readonly properties: readonly PageProperty[];
          readonly visibility?: VisibilityRule;
          readonly position: Position;
      };

export interface PageProperty {
    readonly name: string;
    readonly value: string | null;
    /** Of a list-valued property. */
    readonly values?: readonly string[];
    readonly type?: string;
}

export interface VisibilityRule {
    /** `1 AND (2 OR 3)`; absent: all. */
    readonly booleanFilter?: string;
    readonly criteria: readonly {
        /** `{!Record.StageName}`, `{!$Permission.CustomPermission.X}` */
        readonly leftValue: string;
        readonly operator: string;
        readonly rightValue: string | null;
    }[];
}

export interface Layout {
    /** `Opportunity-Opportunity Layout` */
    readonly name: string;
    readonly object: string;
    readonly label: string;
    readonly sections: readonly LayoutSection[];
    readonly relatedLists: readonly {
        readonly name: string;
        readonly fields: readonly string[];
        readonly sortField?: string;
        readonly sortOrder?: string;
    }[];
    readonly quickActions: readonly string[];
    /** Buttons of the project. */
    readonly customButtons: readonly string[];
    /** Standard buttons that the page does not offer: `Edit`, `Delete` … */
    readonly excludedButtons: readonly string[];
    readonly position: Position;
}

export interface LayoutSection {
    readonly label: string;
    /** `TwoColumnsTopToBottom`, `TwoColumnsLeftToRight`, `OneColumn`, `CustomLinks`. */
    readonly style: string;
    readonly hasDetailHeading: boolean;
    readonly hasEditHeading: boolean;
    readonly columns: readonly {
        readonly items: readonly {
            /** Null: an empty space, a component or a page. */
            readonly field: string | null;
            readonly behavior?: string;
            readonly component?: string;
            readonly page?: string;
            readonly isEmptySpace: boolean;
        }[];
    }[];
}
