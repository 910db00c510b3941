import type { RecordRepresentation } from 'lightning/uiRecordApi';
import type { ObjectInfo } from 'org/objectInfo';

/** What the server says of a page; see org/services/ui on the server's side. */

export interface PageItem {
    readonly key: string;
    /**
     * `component`: of the project. `standard`: one of the platform's, by `name`. `tabs`, `accordion`: hold others.
     * `fields`: a section of Dynamic Forms. `refused`: said instead of shown.
     */
    readonly kind: 'component' | 'standard' | 'tabs' | 'accordion' | 'fields' | 'refused';
    readonly name: string;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly label?: string;
    readonly reason?: string;
    readonly tabs?: readonly {
        readonly key: string;
        readonly label: string;
        readonly isActive: boolean;
        readonly items: readonly PageItem[];
    }[];
    readonly columns?: readonly (readonly string[])[];
}

export interface Region {
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

export interface LayoutSection {
    readonly key: string;
    readonly label: string;
    readonly hasHeading: boolean;
    readonly columns: readonly (readonly string[])[];
}

export interface RelatedListInfo {
    readonly id: string;
    readonly label: string;
    readonly objectApiName: string;
    readonly iconName: string;
}

export interface PathStep {
    readonly label: string;
    readonly value: string;
    /** Ways to close the record, of the last step: it has no value of its own. */
    readonly choices?: readonly {
        readonly label: string;
        readonly value: string;
        readonly isLost: boolean;
    }[];
}

/** Starts a flow: in a dialog, or at an address of its own. */
export interface FlowButton {
    readonly name: string;
    readonly label: string;
    readonly flow?: string;
    readonly address?: string;
}

/** A page without a record (an app page) has neither `record` nor what comes from it. */
export interface PageModel {
    readonly recordId: string;
    readonly objectApiName: string;
    readonly title: string;
    readonly info: ObjectInfo;
    readonly record: RecordRepresentation;
    readonly highlights: readonly string[];
    readonly path: {
        readonly field: string;
        readonly label: string;
        readonly steps: readonly PathStep[];
    } | null;
    readonly sections: readonly LayoutSection[];
    readonly relatedLists: readonly RelatedListInfo[];
    readonly page: PageLayout;
    readonly actions: readonly FlowButton[];
    readonly canEdit: boolean;
    readonly canDelete: boolean;
    /** Fields that the layout shows without letting anybody edit them. */
    readonly readOnlyFields: readonly string[];
    /** Standard buttons that the layout leaves out: `Edit`, `Delete` … */
    readonly excludedButtons: readonly string[];
}
