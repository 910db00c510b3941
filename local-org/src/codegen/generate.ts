import type { BoundAnonymous, BoundTrigger, BoundType } from '../semantics/bound.js';
import { HELPER_NAMES } from '../runtime/helperNames.js';
import type { GeneratedUnit } from '../runtime/unit.js';
import { UnitContext } from './context.js';
import { quoted } from './names.js';
import { shapeOf, withInner } from './shapes.js';
import { block } from './statements.js';
import { functionOf, generateStatics, generateType, hasStatics } from './types.js';

/**
 * The JavaScript of a top-level class, interface or enum with all inside it. The module is a function of
 * the runtime's helpers, the linked constants, the coverage counters, the interrupt word, the depth of calls
 * and the linker; it gives the classes as functions of their base class, by lower-case name.
 */
export function generate(type: BoundType): GeneratedUnit {
    const unit = new UnitContext(type.apiVersion);
    const types = withInner(type);
    const code = moduleOf(unit, types, () => undefined);
    return {
        name: type.name,
        kind: 'class',
        file: type.position.file,
        code: code(),
        lines: unit.emitter.table,
        constants: unit.constants,
        types: types.map(shapeOf),
        coverable: unit.coverable,
        isTest: type.isTest,
        apiVersion: type.apiVersion,
        trigger: null
    };
}

/** A trigger: its body is the module's `run`. */
export function generateTrigger(trigger: BoundTrigger): GeneratedUnit {
    const unit = new UnitContext(trigger.apiVersion);
    const code = moduleOf(unit, [], () => {
        unit.emitter.enterType({
            kind: 'trigger',
            name: trigger.name,
            sharing: 'without',
            apiVersion: trigger.apiVersion
        });
        unit.emitter.enterScope(`Trigger.${trigger.name}`);
        runFunction(unit, trigger.body, `Trigger.${trigger.name}`, 'without');
    });
    return {
        name: trigger.name,
        kind: 'trigger',
        file: trigger.position.file,
        code: code(),
        lines: unit.emitter.table,
        constants: unit.constants,
        types: [],
        coverable: unit.coverable,
        isTest: false,
        apiVersion: trigger.apiVersion,
        trigger: { object: trigger.object, events: trigger.events }
    };
}

/** The name that generated code gives to methods of anonymous Apex. */
export const ANONYMOUS = 'AnonymousBlock';

/** Anonymous Apex: the statements are the module's `run`; its methods are static ones of a class of their own. */
export function generateAnonymous(anonymous: BoundAnonymous): GeneratedUnit {
    const unit = new UnitContext(anonymous.apiVersion);
    const owner = anonymous.methods[0]?.owner ?? ANONYMOUS;
    const holder: BoundType = {
        name: owner,
        kind: 'class',
        position: anonymous.body.position,
        isAbstract: false,
        isVirtual: false,
        sharing: 'with',
        apiVersion: anonymous.apiVersion,
        isTest: false,
        annotations: [],
        superclass: null,
        interfaces: [],
        enumValues: [],
        fields: [],
        methods: anonymous.methods,
        constructors: [],
        staticInitialisers: [],
        instanceInitialisers: [],
        inner: [],
        outer: null
    };
    const types = [...anonymous.types.flatMap(withInner), holder];
    const code = moduleOf(unit, types, () => {
        unit.emitter.enterType({
            kind: 'anonymous',
            name: ANONYMOUS,
            sharing: 'with',
            apiVersion: anonymous.apiVersion
        });
        unit.emitter.enterScope(ANONYMOUS);
        runFunction(unit, anonymous.body, owner, 'with');
    });
    return {
        name: ANONYMOUS,
        kind: 'anonymous',
        file: anonymous.body.position.file,
        code: code(),
        lines: unit.emitter.table,
        constants: unit.constants,
        types: types.map(shapeOf),
        coverable: unit.coverable,
        isTest: false,
        apiVersion: anonymous.apiVersion,
        trigger: null
    };
}

function runFunction(
    unit: UnitContext,
    body: BoundTrigger['body'],
    owner: string,
    sharing: BoundType['sharing']
): void {
    functionOf(unit, {
        head: 'run(){',
        owner,
        sharing,
        line: body.position.line,
        statements: body.statements,
        touchesStatics: false,
        body: (f) => block(body, f)
    });
    unit.emitter.emit('},');
}

/** Writes the module around the types; what it refers to is known only at the end. */
function moduleOf(unit: UnitContext, types: readonly BoundType[], run: () => void): () => string {
    const { emitter } = unit;
    for (const type of types.filter(hasStatics)) {
        unit.declareStatics(type);
    }
    emitter.enterType({ kind: 'none', name: '', sharing: 'unspecified', apiVersion: 0 });
    emitter.enterScope('');
    emitter.emit(
        `(function($r,$k,$v,$w,$d,$link){"use strict";const {${HELPER_NAMES.join(',')}}=$r;`
    );
    const constants = emitter.reserve();
    for (const type of types.filter(hasStatics)) {
        generateStatics(type, unit);
    }
    emitter.emit('return {');
    emitter.emit('types:{');
    for (const type of types) {
        generateType(type, unit);
    }
    emitter.emit('},');
    run();
    emitter.emit('};})');
    const names = unit.constants.map((_, at) => `k${at}`);
    const classes = unit.classNames.map(
        (name, at) => `let c${at};const l${at}=()=>c${at}=$link(${quoted(name)});`
    );
    constants(`${names.length === 0 ? '' : `const [${names.join(',')}]=$k;`}${classes.join('')}`);
    return () => emitter.code;
}
