/** A library of a few classes for the tests of this room: signatures as text, no implementations. */
import {
    libraryOf,
    listOf,
    mapOf,
    OBJECT,
    setOf,
    SOBJECT,
    VOID,
    type ApexType,
    type PrimitiveName
} from '../../shared/types.js';
import type { LibraryClass, LibraryMember, TypeLibrary } from '../library.js';

const PRIMITIVES: readonly PrimitiveName[] = [
    'Boolean',
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'String',
    'Id',
    'Date',
    'Datetime',
    'Time',
    'Blob'
];

/** Header → members: `System.Iterator<T> interface`, `System.DmlException extends System.Exception`. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
    'System.Object class': [
        'String toString()',
        'Boolean equals(Object o)',
        'Integer hashCode()',
        'Self clone()'
    ],
    'System.Enum class': [
        'String name()',
        'Integer ordinal()',
        'static List<Self> values()',
        'static Self valueOf(String n)'
    ],
    'System.String class': [
        'Integer length()',
        'String toUpperCase()',
        'static String valueOf(Object o)',
        'static String join(Object i, String s)'
    ],
    'System.Integer class': ['static Integer valueOf(Object o)', 'String format()'],
    'System.Decimal class': ['Decimal setScale(Integer n)'],
    'System.Date class': ['static Date today()', 'Date addDays(Integer n)'],
    'System.Datetime class': ['static Datetime now()', 'Date date()'],
    'System.Id class': ['Schema.SObjectType getSObjectType()'],
    'System.List<T> class implements System.Iterable<T>': [
        'void add(T e)',
        'void add(Integer i, T e)',
        'T get(Integer i)',
        'Integer size()',
        'List<T> clone()',
        'Boolean isEmpty()'
    ],
    'System.Set<T> class implements System.Iterable<T>': [
        'Boolean add(T e)',
        'Boolean contains(T e)',
        'Integer size()'
    ],
    'System.Map<K,V> class': [
        'V get(K k)',
        'V put(K k, V v)',
        'Set<K> keySet()',
        'List<V> values()'
    ],
    'System.SObject class': [
        'Object get(String f)',
        'Object get(Schema.SObjectField f)',
        'Object put(String f, Object v)',
        'void addError(String m)',
        'void addError(Schema.SObjectField f, String m)',
        'Schema.SObjectType getSObjectType()',
        'Self clone()'
    ],
    'System.Exception class': [
        'new()',
        'new(String m)',
        'new(Exception c)',
        'new(String m, Exception c)',
        'String getMessage()'
    ],
    'System.DmlException class extends System.Exception': ['new()', 'new(String m)'],
    'System.System class': [
        'static void debug(Object o)',
        'static void assertEquals(Object a, Object b)'
    ],
    'System.Database class': [
        'static List<SObject> query(String q)',
        'static Integer countQuery(String q)'
    ],
    'Database.QueryLocator class': [],
    'Database.BatchableContext interface': [],
    'System.Schema class': ['static Map<String, Schema.SObjectType> getGlobalDescribe()'],
    'Schema.SObjectType class': [
        'Schema.DescribeSObjectResult getDescribe()',
        'SObject newSObject()'
    ],
    'Schema.SObjectField class': ['Schema.DescribeFieldResult getDescribe()'],
    'Schema.DescribeSObjectResult class': ['String getName()', 'property Schema.FieldMap fields'],
    'Schema.FieldMap class': ['Map<String, Schema.SObjectField> getMap()'],
    'Schema.DescribeFieldResult class': ['String getLabel()'],
    'Schema.FieldSet class': ['String getLabel()'],
    'System.CustomSettingStatics class': [
        'static Self getInstance(Schema.SObjectType o)',
        'static Map<String, Self> getAll(Schema.SObjectType o)'
    ],
    'System.Type class': ['static Type forName(String n)'],
    'System.Trigger class': [
        'static property List<SObject> new',
        'static property Boolean isInsert'
    ],
    'System.HttpRequest class': ['new()', 'void setEndpoint(String e)'],
    'System.HttpResponse class': ['new()'],
    'System.HttpCalloutMock interface': ['HttpResponse respond(HttpRequest r)'],
    'System.Iterable<T> interface': ['Iterator<T> iterator()'],
    'System.Iterator<T> interface': ['Boolean hasNext()', 'T next()'],
    'System.Comparable interface': ['Integer compareTo(Object o)'],
    'System.LoggingLevel enum': ['DEBUG', 'ERROR']
};

export const fakeLibrary: TypeLibrary = makeLibrary();

function makeLibrary(): TypeLibrary {
    const classes = new Map<string, LibraryClass>();
    for (const [header, members] of Object.entries(CLASSES)) {
        const made = makeClass(header, members);
        classes.set(made.name.toLowerCase(), made);
    }
    const namespaces = new Set([...classes.keys()].map((name) => name.split('.')[0]!));
    return {
        find: (name) => classes.get(name.toLowerCase()),
        hasNamespace: (name) => namespaces.has(name.toLowerCase())
    };
}

function makeClass(header: string, members: readonly string[]): LibraryClass {
    const [, name = '', variables = '', kind = 'class', link, parent] =
        /^([\w.]+)(?:<(.*?)>)? (\w+)(?: (extends|implements) (.*))?$/.exec(header) ?? [];
    const typeParameters = variables === '' ? [] : variables.split(',');
    const type = (text: string): ApexType => parseType(text, typeParameters);
    return {
        name,
        kind: kind as LibraryClass['kind'],
        isAbstract: false,
        typeParameters,
        superclass: link === 'extends' ? type(parent!) : null,
        interfaces: link === 'implements' ? [type(parent!)] : [],
        values: kind === 'enum' ? members : [],
        members: kind === 'enum' ? [] : members.map((text) => makeMember(text, type, kind)),
        reference: ''
    };
}

function makeMember(text: string, type: (text: string) => ApexType, kind: string): LibraryMember {
    const isStatic = text.startsWith('static ');
    const rest = text.replace('static ', '');
    if (rest.startsWith('property ')) {
        const [, of = '', name = ''] = /^property (.*) (\w+)$/.exec(rest) ?? [];
        return {
            kind: 'property',
            name,
            isStatic,
            type: type(of),
            get: () => null,
            signature: text
        };
    }
    const [, returns = '', name = '', list = ''] = /^(?:(.*) )?(\w+)\((.*)\)$/.exec(rest) ?? [];
    const parameters = splitArguments(list).map((each) => type(each.replace(/ \w+$/, '')));
    if (name === 'new') {
        return { kind: 'constructor', parameters, implementation: () => null, signature: text };
    }
    const implementation = kind === 'interface' ? {} : { implementation: () => null };
    return {
        kind: 'method',
        name,
        isStatic,
        parameters,
        returns: type(returns),
        signature: text,
        ...implementation
    };
}

function splitArguments(list: string): readonly string[] {
    return list === '' ? [] : list.split(/,\s*(?![^<]*>)/);
}

function parseType(text: string, variables: readonly string[]): ApexType {
    const [, name = '', inner] = /^([\w.]+)(?:<(.*)>)?$/.exec(text.trim()) ?? [];
    const args =
        inner === undefined ? [] : splitArguments(inner).map((each) => parseType(each, variables));
    if (name === 'Self' || variables.includes(name)) {
        return { kind: 'variable', name };
    }
    const primitive = PRIMITIVES.find((each) => each === name);
    if (primitive) {
        return { kind: 'primitive', name: primitive };
    }
    switch (name) {
        case 'void':
            return VOID;
        case 'Object':
            return OBJECT;
        case 'SObject':
            return SOBJECT;
        case 'List':
            return listOf(args[0]!);
        case 'Set':
            return setOf(args[0]!);
        case 'Map':
            return mapOf(args[0]!, args[1]!);
        default:
            return libraryOf(name.includes('.') ? name : `System.${name}`, args);
    }
}
