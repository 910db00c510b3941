import type { FieldDef, PicklistValue, SObjectDef } from '../../../schema/definitions.js';
import { STANDARD_LAYOUTS } from './standardLayouts.js';
import type { UiData } from './uiData.js';

interface Choice {
    readonly label: string;
    readonly value: string;
    /** An end that is not the good one: a lost deal. */
    readonly isLost: boolean;
}

export interface PathStep {
    readonly label: string;
    /** Of a step with choices: nothing by itself. */
    readonly value: string;
    readonly choices?: readonly Choice[];
}

export interface PathInfo {
    readonly field: string;
    readonly label: string;
    readonly steps: readonly PathStep[];
}

/**
 * The open stages in order, and as the last step the ways to close the record.
 * https://help.salesforce.com/s/articleView?id=sales.path_overview.htm
 */
export function pathOf(data: UiData, def: SObjectDef): PathInfo | null {
    const name = STANDARD_LAYOUTS[def.name]?.path;
    const field = name === undefined ? undefined : def.fieldsByName.get(name.toLowerCase());
    if (!field?.picklist || !data.canField('read', def.name, field.name)) {
        return null;
    }
    const values = field.picklist.filter(({ isActive }) => isActive);
    const open = values.filter((value) => !is(value, 'closed') && !is(value, 'converted'));
    // a lead is converted by its own action, not by a change of its status
    const closed = values.filter((value) => is(value, 'closed') && !is(value, 'converted'));
    return {
        field: field.name,
        label: pathLabel(field),
        steps: [...open.map(({ label, value }) => ({ label, value })), ...lastStep(closed)]
    };
}

const pathLabel = (field: FieldDef): string => (field.name === 'StageName' ? 'Stage' : field.label);

const is = ({ attributes = {} }: PicklistValue, name: string): boolean => attributes[name] === true;

function lastStep(closed: readonly PicklistValue[]): PathStep[] {
    const [only] = closed;
    if (closed.length < 2) {
        return only ? [{ label: only.label, value: only.value }] : [];
    }
    const hasWon = closed.some((value) => is(value, 'won'));
    const choices = closed.map((value) => ({
        label: value.label,
        value: value.value,
        isLost: hasWon && !is(value, 'won')
    }));
    return [{ label: 'Closed', value: '', choices }];
}
