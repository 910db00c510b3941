import {
    compileFormula,
    FormulaError,
    FormulaFailure,
    type Formula,
    type FormulaScope,
    type FormulaType
} from '../../../formula/index.js';
import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { STRING } from '../../../shared/types.js';
import {
    ApexDouble,
    ApexSet,
    type Decimal,
    type EnumValue,
    notNull,
    textOf
} from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import type { SObjectTypeToken } from '../../../schema/tokens.js';
import { DataObject } from '../../library/dataObject.js';
import { typeOfPath, valueOfPath } from '../../library/formulaTypes.js';
import { recalculateAll } from '../../library/recalculate.js';
import { libraryClass, libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';
import type { ApexTypeToken } from '../../typeToken.js';

const REFERENCE = apexReference('apex_namespace_FormulaEval');
const BUILDER = 'FormulaEval.FormulaBuilder';
const INSTANCE = 'FormulaEval.FormulaInstance';

const RETURNS: Readonly<Record<string, FormulaType>> = {
    BOOLEAN: 'Boolean',
    DATE: 'Date',
    DATETIME: 'DateTime',
    DECIMAL: 'Number',
    DOUBLE: 'Number',
    ID: 'Text',
    INTEGER: 'Number',
    LONG: 'Number',
    STRING: 'Text',
    TIME: 'Time'
};

function build(self: DataObject): DataObject {
    const text = self['formula'] as string | undefined;
    const returns = self['returns'] as EnumValue | undefined;
    if (text === undefined || returns === undefined) {
        throw apexError(
            'System.FormulaValidationException',
            'Formula builder is missing a formula or a return type.'
        );
    }
    if (self['isTemplate'] === true) {
        throw new NotSupported('formulas parsed as templates');
    }
    try {
        const formula = compile(text, self, RETURNS[returns.name]!);
        return new DataObject(INSTANCE, { formula, returns: returns.name });
    } catch (error) {
        if (error instanceof FormulaError) {
            if (error.isNotSupported) {
                throw new NotSupported(error.message.replace(/^NotSupported: /, ''));
            }
            throw apexError('System.FormulaValidationException', error.message);
        }
        throw error;
    }
}

function compile(text: string, self: DataObject, returns: FormulaType): Formula {
    const { schema, program } = currentTransaction();
    const blankAsZero = self['blankAsZero'] === true;
    const type = self['type'] as SObjectTypeToken | ApexTypeToken | undefined;
    if (type === undefined) {
        return compileFormula(text, { object: null, schema, returns, blankAsZero });
    }
    const objectName =
        'def' in type ? type.def.name : type.type.kind === 'sobject' ? type.type.name : null;
    if (objectName !== null) {
        const object = schema.object(objectName) ?? null;
        return compileFormula(text, { object, schema, returns, blankAsZero });
    }
    const { type: ofCode } = type as ApexTypeToken;
    const info = ofCode.kind === 'class' ? program.classNamed(ofCode.name) : undefined;
    return compileFormula(text, {
        object: null,
        schema,
        returns,
        blankAsZero,
        variableType: (names) =>
            info && typeOfPath(info, names, schema, (name) => program.classNamed(name))
    });
}

function evaluate(self: DataObject, subject?: unknown): unknown {
    const engine = currentTransaction().database.formulaEngine;
    if (engine === undefined) {
        throw new NotSupported('Formula.evaluate');
    }
    const scope: FormulaScope =
        subject instanceof SObject
            ? engine.scopeOf(subject)
            : {
                  ...engine.scopeWithout(),
                  read: () => null,
                  variable: (names) => valueOfPath(subject ?? null, names)
              };
    try {
        return result((self['formula'] as Formula).evaluate(scope), self['returns'] as string);
    } catch (error) {
        if (error instanceof FormulaFailure) {
            throw apexError('System.FormulaEvaluationException', error.message);
        }
        throw error;
    }
}

/** A formula's value as the type of Apex that was asked for. */
function result(value: unknown, returns: string): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    switch (returns) {
        case 'INTEGER':
            return Math.trunc((value as Decimal).toNumber());
        case 'LONG':
            return BigInt(Math.trunc((value as Decimal).toNumber()));
        case 'DOUBLE':
            return new ApexDouble((value as Decimal).toNumber());
        case 'STRING':
        case 'ID':
            return textOf(value);
        default:
            return value;
    }
}

const set = (field: string) => (self: DataObject, value: unknown) => {
    self[field] = notNull(value);
    return self;
};

const builder = libraryClass(BUILDER, {
    reference: REFERENCE,
    members: {
        [`${BUILDER} withFormula(String formula)`]: set('formula'),
        [`${BUILDER} withReturnType(FormulaEval.FormulaReturnType returns)`]: set('returns'),
        [`${BUILDER} withType(Type type)`]: set('type'),
        [`${BUILDER} withType(Schema.SObjectType type)`]: set('type'),
        [`${BUILDER} withGlobalVariables(List<FormulaEval.FormulaGlobal> globals)`]: set('globals'),
        [`${BUILDER} treatNumericNullAsZero(Boolean isZero)`]: set('blankAsZero'),
        [`${BUILDER} parseAsTemplate(Boolean isTemplate)`]: set('isTemplate'),
        [`${INSTANCE} build()`]: build
    }
});

const instance = libraryClass(INSTANCE, {
    reference: REFERENCE,
    members: {
        'Object evaluate()': (self: DataObject) => evaluate(self),
        'Object evaluate(SObject record)': evaluate,
        'Object evaluate(Object subject)': evaluate,
        'Set<String> getReferencedFields()': (self: DataObject) =>
            new ApexSet(
                STRING,
                (self['formula'] as Formula).paths.map(({ names }) => names.join('.'))
            )
    }
});

export const formulaTypes = [
    builder,
    instance,
    libraryEnum('FormulaEval.FormulaReturnType', Object.keys(RETURNS), REFERENCE),
    libraryEnum(
        'FormulaEval.FormulaGlobal',
        [
            'CUSTOM_LABEL',
            'CUSTOM_METADATA',
            'CUSTOM_PERMISSION',
            'CUSTOM_SETTING',
            'ORGANIZATION',
            'PROFILE',
            'SYSTEM',
            'USER',
            'USER_ROLE'
        ],
        REFERENCE
    ),
    libraryClass('System.Formula', {
        reference: apexReference('apex_class_System_Formula'),
        members: {
            'static FormulaEval.FormulaBuilder builder()': () => new DataObject(BUILDER, {}),
            'static List<System.FormulaRecalcResult> recalculateFormulas(List<SObject> records)':
                recalculateAll
        }
    }),
    libraryClass('System.FormulaRecalcResult', {
        reference: apexReference('apex_class_System_FormulaRecalcResult'),
        members: {
            'List<System.FormulaRecalcFieldError> getErrors()': (self: DataObject) =>
                self['errors'],
            'SObject getSObject()': (self: DataObject) => self['sObject'],
            'Boolean isSuccess()': (self: DataObject) => self['success']
        }
    }),
    libraryClass('System.FormulaRecalcFieldError', {
        reference: apexReference('apex_class_System_FormulaRecalcFieldError'),
        members: {
            'String getFieldError()': (self: DataObject) => self['fieldError'],
            'String getFieldName()': (self: DataObject) => self['fieldName']
        }
    })
];
