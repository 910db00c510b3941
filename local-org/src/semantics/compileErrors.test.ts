import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorsIn, errorsOf } from './testing/analyseText.js';

const statements: Readonly<Record<string, readonly [string, string]>> = {
    'an unknown variable': ['Integer i = x;', 'Variable does not exist: x'],
    'an unknown type': ['Foo f;', 'Invalid type: Foo'],
    'an assignment of another type': [
        "Integer i = 'a';",
        'Illegal assignment from String to Integer'
    ],
    'a Long where an Integer is wanted': [
        'Integer i = 5L;',
        'Illegal assignment from Long to Integer'
    ],
    'a generic record where one of an object is wanted': [
        'SObject s; Account a = s;',
        'Illegal assignment from SObject to Account'
    ],
    'an unknown method': [
        'foo(1);',
        'Method does not exist or incorrect signature: void foo(Integer) from the type Sample'
    ],
    'a variable declared twice': ['Integer i; { String i; }', 'Duplicate variable: i'],
    'a reserved word as the name of a variable': [
        'Integer limit = 1;',
        'Identifier name is reserved: limit'
    ],
    'a statement after return': ['return; Integer i;', 'Unreachable statement'],
    'a value returned from void': ['return 1;', 'Void method must not return a value'],
    'a condition that is not Boolean': [
        'if (1) {}',
        'Condition expression must be of type Boolean: Integer'
    ],
    'a comparison of unlike types': [
        "Boolean b = 1 == 'a';",
        'Comparison arguments must be compatible types: Integer, String'
    ],
    'arithmetic with text': [
        "Integer i = 1 - 'a';",
        'Arithmetic expressions must use numeric arguments'
    ],
    'text added to a date': [
        'Date d = Date.today() - Date.today();',
        'Date/time expressions must use Integer or Long or Double or Decimal: Date'
    ],
    'AND of something else': [
        'Boolean b = true && 1;',
        'AND operator can only be applied to Boolean expressions'
    ],
    'a cast that cannot succeed': [
        "Integer i = (Integer) 'a';",
        'Incompatible types since an instance of String is never an instance of Integer'
    ],
    'something thrown that is no exception': [
        "throw 'x';",
        'Throw expression must be of type exception: String'
    ],
    'DML on something else': ["insert 'x';", 'DML requires SObject or SObject list type: String'],
    'an unknown field of a record': ['Account a; a.Foo__c = 1;', 'Variable does not exist: Foo__c'],
    'an unknown field in a record being made': [
        'Account a = new Account(Foo__c = 1);',
        'Field does not exist: Foo__c on Account'
    ],
    'a query on an unknown object': [
        'List<SObject> s = [SELECT Id FROM Foo__c];',
        "sObject type 'Foo__c' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names."
    ],
    'a loop variable of another type': [
        'for (String s : new List<Integer>()) {}',
        'Loop variable must be of type Integer'
    ],
    'break outside a loop': ['break;', 'Break statement must be in loop'],
    'an expression that does nothing': ['1 + 1;', 'Expression cannot be a statement.'],
    'an unknown label': ['String s = Label.Missing;', 'External string does not exist: Missing']
};

for (const [what, [body, message]] of Object.entries(statements)) {
    test(`${what} is refused in the platform's words`, () => {
        assert.deepEqual(errorsIn(body), [message]);
    });
}

const classes: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
    'a method that may end without a value': [
        ['public class A {\n  String m(Boolean b) {\n    if (b) { return null; }\n  }\n}'],
        ['4:3 Missing return statement required return type: String']
    ],
    'a class that leaves out a method of its interface': [
        ['public class A implements I {}', 'public interface I { void m(String s); }'],
        ['1:14 Class A must implement the method: void I.m(String)']
    ],
    "a class that leaves out a method of the platform's interface": [
        ['public class A implements HttpCalloutMock {}'],
        [
            '1:14 Class A must implement the method: System.HttpResponse System.HttpCalloutMock.respond(System.HttpRequest)'
        ]
    ],
    'a class that leaves out an abstract method': [
        ['public class A extends B {}', 'public abstract class B { public abstract Integer m(); }'],
        ['1:14 Class A must implement the method: Integer B.m()']
    ],
    'an heir of a class that is not virtual': [
        ['public class A extends B {}', 'public class B {}'],
        ['1:14 Non-virtual and non-abstract type cannot be extended: B']
    ],
    'an exception without its name': [
        ['public class Oops extends Exception {}'],
        ["1:14 Classes extending Exception must have a name ending in 'Exception': Oops"]
    ],
    'an instance made of an abstract class': [
        ['public class A { Object o = new B(); }', 'public abstract class B {}'],
        ['1:29 Abstract classes cannot be constructed: B']
    ],
    'a constructor that is not there': [
        ["public class A { Object o = new B('x'); }", 'public class B { public B(Integer i) {} }'],
        ['1:29 Constructor not defined: [B].<Constructor>(String)']
    ],
    "another class's private field": [
        [
            'public class A { Integer i = B.secret; }',
            'public class B { private static Integer secret; }'
        ],
        ['1:32 Variable is not visible: B.secret']
    ],
    "another class's private method": [
        [
            'public class A { Integer i = B.secret(); }',
            'public class B { private static Integer secret() { return 1; } }'
        ],
        ['1:32 Method is not visible: Integer B.secret()']
    ],
    'an instance method called without an instance': [
        ['public class A { void m() {} static void n() { m(); } }'],
        ['1:48 Non static method cannot be referenced from a static context: void A.m()']
    ],
    'a static method called through an instance': [
        ['public class A { static void m() {} void n() { this.m(); } }'],
        ['1:53 Static method cannot be referenced from a non static context: void A.m()']
    ],
    'a final field set in a method': [
        ['public class A { final Integer i = 1; void m() { i = 2; } }'],
        [
            '1:50 Final members can only be assigned in their declaration, init blocks, or constructors: i'
        ]
    ],
    'a final local that has its value': [
        ['public class A { void m() { final Integer i = 1; Integer j = i; j++; i++; } }'],
        [
            '1:70 Final members can only be assigned in their declaration, init blocks, or constructors: i'
        ]
    ],
    'a final parameter': [
        ['public class A { void m(final Integer i) { i = 2; } }'],
        [
            '1:44 Final members can only be assigned in their declaration, init blocks, or constructors: i'
        ]
    ],
    'an overriding method that does not say so': [
        [
            'public class A extends B { public void m() {} }',
            'public virtual class B { public virtual void m() {} }'
        ],
        ['1:40 Method must use the override keyword: void A.m()']
    ],
    'a method that overrides nothing': [
        ['public class A extends B { public override void m() {} }', 'public virtual class B {}'],
        ['1:49 Method does not override an ancestor method: void A.m()']
    ],
    'an heir of a class that failed': [
        ['public class A extends B {}', 'public virtual class B { Foo f; }'],
        [
            '1:14 Dependent class is invalid and needs recompilation: Class B',
            '1:26 Invalid type: Foo'
        ]
    ]
};

for (const [what, [sources, expected]] of Object.entries(classes)) {
    test(`${what} is refused, with its place`, () => {
        assert.deepEqual(errorsOf(...sources), expected);
    });
}

test('several errors of one class are all reported', () => {
    assert.deepEqual(errorsIn('Integer i = x;\nString s = 1;\nFoo f;'), [
        'Variable does not exist: x',
        'Illegal assignment from Integer to String',
        'Invalid type: Foo'
    ]);
});

test('tests see what is @TestVisible, other classes do not', () => {
    const secret = 'public class B { @TestVisible private static Integer secret; }';
    assert.deepEqual(errorsOf('@IsTest class T { Integer i = B.secret; }', secret), []);
    assert.deepEqual(errorsOf('public class A { Integer i = B.secret; }', secret), [
        '1:32 Variable is not visible: B.secret'
    ]);
});
