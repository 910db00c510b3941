import { SITE_LABELS } from '../shared/siteLabels.js';
import { apexError, type ApexException } from '../shared/apexException.js';
import { typeName, type ApexType } from '../shared/types.js';
import { ApexList, equalValues, textOf } from '../shared/values/index.js';
import { tooDeep } from './callDepth.js';
import { callMethod } from './callMethod.js';
import type { GeneratedClass, GeneratedInstance } from './classInfo.js';
import * as collections from './collections.js';
import { dml } from './dml.js';
import { followName } from './dynamicNames.js';
import {
    caught,
    initBase,
    isUncatchable,
    throwNotSupported,
    throwNullPointer
} from './exceptions.js';
import { countJoined } from './heap.js';
import type { HelperName } from './helperNames.js';
import { interrupted } from './interrupt.js';
import * as operators from './operators.js';
import type { Program } from './program.js';
import * as records from './records.js';
import { beginRunAs, endRunAs } from './runAs.js';
import {
    noRow,
    onlyRecord,
    queryCount,
    queryList,
    queryOne,
    queryOneOrNull,
    search
} from './soql.js';
import { staticsBegin } from './statics.js';
import { currentTransaction } from './transaction.js';

type Helper = (...values: never[]) => unknown;

/** What generated modules of a program call; see codegen. */
export function makeHelpers(program: Program): Readonly<Record<HelperName, Helper>> {
    return {
        $npe: throwNullPointer,
        $notSupported: throwNotSupported,
        $interrupted: interrupted,
        $tooDeep: tooDeep,
        $caught: caught,
        $isUncatchable: isUncatchable,
        $staticsBegin: staticsBegin,
        $parentStatics: parentStatics,
        $future: future,
        $call: callMethod,
        $dispatch: dispatch,
        $initBase: initBase,
        $initException: initException,
        $enumValues: (type: ApexType) =>
            new ApexList(type, [...program.enumConstants(typeName(type))]),
        $enumValueOf: (type: ApexType, name: string | null) => enumValueOf(program, type, name),
        $label: label,
        $list: collections.list,
        $listFrom: collections.listFrom,
        $listSized: collections.listSized,
        $set: collections.set,
        $setFrom: collections.setFrom,
        $map: collections.map,
        $mapFrom: collections.mapFrom,
        $at: collections.at,
        $setAt: collections.setAt,
        $items: collections.items,
        $iterator: collections.iterator,
        $rows: collections.rows,
        $chunks: collections.chunks,
        $sobject: records.sobject,
        $children: records.children,
        $fieldOf: records.fieldOf,
        $parentOf: records.parentOf,
        $setField: records.setField,
        $setParent: records.setParent,
        $query: queryList,
        $single: (list: ApexList) => onlyRecord(list.items) ?? noRow(),
        $queryOne: queryOne,
        $queryOneOrNull: queryOneOrNull,
        $queryCount: queryCount,
        $search: search,
        $follow: followName,
        $dml: dml,
        $runAs: beginRunAs,
        $endRunAs: endRunAs,
        $integerDivide: operators.integerDivide,
        $longDivide: operators.longDivide,
        $longShift: operators.longShift,
        $decimalDivide: operators.decimalDivide,
        $doubleAdd: operators.doubleAdd,
        $doubleSubtract: operators.doubleSubtract,
        $doubleMultiply: operators.doubleMultiply,
        $doubleDivide: operators.doubleDivide,
        $doubleNegate: operators.doubleNegate,
        $dateArithmetic: operators.dateArithmetic,
        $less: operators.less,
        $lessOrEqual: operators.lessOrEqual,
        $greater: operators.greater,
        $greaterOrEqual: operators.greaterOrEqual,
        $order: operators.order,
        $sameText: operators.sameText,
        $compareText: operators.compareText,
        $same: equalValues,
        $text: textOf,
        $joined: countJoined,
        $longOf: operators.longOf,
        $doubleOf: operators.doubleOf,
        $decimalOf: operators.decimalOf,
        $integerOf: operators.integerOf,
        $idOf: operators.idOf,
        $datetimeOf: operators.datetimeOf
    };
}

/** A class's parents come to life before it. */
function parentStatics(of: GeneratedClass): void {
    const parent = Object.getPrototypeOf(of) as Partial<GeneratedClass> | null;
    parent?.$s?.();
}

/** A call of an `@future` method: only noted down. */
function future(owner: string, slot: string, values: unknown[], callout: boolean): void {
    currentTransaction().async.callFuture(owner, slot, values, callout);
}

type Implementation = (self: unknown, ...values: unknown[]) => unknown;

/** A method of the platform that a class of the project may have made its own. */
function dispatch(
    self: object | null,
    slot: string,
    implementation: Implementation,
    ...values: unknown[]
): unknown {
    if (self === null) {
        throwNullPointer();
    }
    const own = (self as Record<string, unknown>)[slot];
    return typeof own === 'function'
        ? (own as (...all: unknown[]) => unknown).apply(self, values)
        : implementation(self, ...values);
}

/** The constructors that a class of the project has from `System.Exception`. */
function initException(exception: ApexException, ...values: unknown[]): ApexException {
    (exception as unknown as GeneratedInstance).$init();
    initBase(exception, ...values);
    return exception;
}

function enumValueOf(program: Program, type: ApexType, name: string | null): unknown {
    if (name === null) {
        throw apexError('System.NullPointerException', 'Argument cannot be null.');
    }
    const found = program
        .enumConstants(typeName(type))
        .find((constant) => constant.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) {
        throw apexError(
            'System.NoSuchElementException',
            `No enum constant ${typeName(type)}.${name}`
        );
    }
    return found;
}

interface WithLabels {
    readonly labels?: readonly { readonly name: string; readonly value: string }[];
}

/** `System.Label.Name`; the compiler has made sure that it is there. */
function label(name: string): string {
    if (name.startsWith('Site.')) {
        return SITE_LABELS[name.slice('Site.'.length)] ?? throwNotSupported(`Label.${name}`);
    }
    const { labels } = currentTransaction().metadata as WithLabels;
    const found = labels?.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return found?.value ?? throwNotSupported(`Label.${name}`);
}
