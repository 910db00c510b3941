import { notNull } from '../../../shared/values/index.js';
import { deserializeJson } from '../../library/json/deserialize.js';
import { parseJson } from '../../library/json/jsonNode.js';
import { serializeJson } from '../../library/json/serialize.js';
import { untyped } from '../../library/json/untyped.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import type { ApexTypeToken } from '../../typeToken.js';
import { countText } from '../../heap.js';
import { ApexJsonGenerator } from './JSONGenerator.js';
import { ApexJsonParser } from './JSONParser.js';

const serialize = (value: unknown, suppressNulls: boolean | null = false): string =>
    serializeJson(value, { suppressNulls: suppressNulls === true });

const serializePretty = (value: unknown, suppressNulls: boolean | null = false): string =>
    serializeJson(value, { isPretty: true, suppressNulls: suppressNulls === true });

/** A document: what is read from it takes about as much again on the heap. */
const source = (text: string): string => countText(notNull(text));

export default libraryClass('System.JSON', {
    reference: apexReference('apex_class_System_Json'),
    members: {
        'static JSONGenerator createGenerator(Boolean pretty)': (pretty: boolean) =>
            new ApexJsonGenerator(notNull(pretty)),
        'static JSONParser createParser(String text)': (text: string) =>
            new ApexJsonParser(source(text)),
        'static Object deserialize(String text, Type type)': (text: string, type: ApexTypeToken) =>
            deserializeJson(source(text), notNull(type).type, false),
        'static Object deserializeStrict(String text, Type type)': (
            text: string,
            type: ApexTypeToken
        ) => deserializeJson(source(text), notNull(type).type, true),
        'static Object deserializeUntyped(String text)': (text: string) =>
            untyped(parseJson(source(text))),
        'static String serialize(Object value)': (value: unknown) => serialize(value),
        'static String serialize(Object value, Boolean suppressNulls)': serialize,
        'static String serializePretty(Object value)': (value: unknown) => serializePretty(value),
        'static String serializePretty(Object value, Boolean suppressNulls)': serializePretty
    }
});
