import { notNull, textOf } from '../../../shared/values/index.js';
import { typeName } from '../../../shared/types.js';
import {
    assertEqual,
    assertNotEqual,
    assertTrue,
    failAssertion
} from '../../library/assertions.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import type { ApexTypeToken } from '../../typeToken.js';
import { isInstanceOf } from '../../library/instanceOf.js';
import { typeOfValue } from '../../typeOf.js';

function assertFalse(condition: boolean | null, message: string | null = null): void {
    if (condition !== false) {
        failAssertion(null, message);
    }
}

function assertNull(value: unknown, message: string | null = null): void {
    if (value !== null) {
        failAssertion(`Expected: null, Actual: ${textOf(value)}`, message);
    }
}

function assertNotNull(value: unknown, message: string | null = null): void {
    if (value === null) {
        failAssertion('Same value: null', message);
    }
}

const found = (instance: unknown): string =>
    instance === null ? 'null' : typeName(typeOfValue(instance));

function assertInstance(instance: unknown, expected: ApexTypeToken, message: string | null = null) {
    const { type } = notNull(expected);
    if (!isInstanceOf(instance, type)) {
        failAssertion(`Expected type: ${typeName(type)}, Actual type: ${found(instance)}`, message);
    }
}

function assertNotInstance(
    instance: unknown,
    expected: ApexTypeToken,
    message: string | null = null
) {
    const { type } = notNull(expected);
    if (isInstanceOf(instance, type)) {
        failAssertion(
            `Not expected type: ${typeName(type)}, Actual type: ${found(instance)}`,
            message
        );
    }
}

export default libraryClass('System.Assert', {
    reference: apexReference('apex_class_System_Assert'),
    members: {
        'static void areEqual(Object expected, Object actual)': assertEqual,
        'static void areEqual(Object expected, Object actual, String message)': assertEqual,
        'static void areNotEqual(Object notExpected, Object actual)': assertNotEqual,
        'static void areNotEqual(Object notExpected, Object actual, String message)':
            assertNotEqual,
        'static void fail()': () => failAssertion(null),
        'static void fail(String message)': (message: string | null) =>
            failAssertion(null, message),
        'static void isFalse(Boolean condition)': assertFalse,
        'static void isFalse(Boolean condition, String message)': assertFalse,
        'static void isInstanceOfType(Object instance, Type expected)': assertInstance,
        'static void isInstanceOfType(Object instance, Type expected, String message)':
            assertInstance,
        'static void isNotInstanceOfType(Object instance, Type notExpected)': assertNotInstance,
        'static void isNotInstanceOfType(Object instance, Type notExpected, String message)':
            assertNotInstance,
        'static void isNotNull(Object value)': assertNotNull,
        'static void isNotNull(Object value, String message)': assertNotNull,
        'static void isNull(Object value)': assertNull,
        'static void isNull(Object value, String message)': assertNull,
        'static void isTrue(Boolean condition)': assertTrue,
        'static void isTrue(Boolean condition, String message)': assertTrue
    }
});
