import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseForceIgnore } from './forceIgnore.js';
import { textAt } from './xml.js';
import { readProject } from './readProject.js';
import { metadataXml, writeProject } from './testProject.js';

const OBJECTS = 'force-app/main/default/objects';

test('a class and its trigger are read with their API versions', () => {
    const { model, diagnostics } = readProject(
        writeProject({
            'force-app/classes/A.cls': 'public class A {}',
            'force-app/classes/A.cls-meta.xml': metadataXml(
                'ApexClass',
                '<apiVersion>58.0</apiVersion><status>Active</status>'
            ),
            'force-app/triggers/T.trigger': 'trigger T on Account (before insert) {}',
            'force-app/triggers/T.trigger-meta.xml': metadataXml(
                'ApexTrigger',
                '<apiVersion>65.0</apiVersion><status>Inactive</status>'
            )
        })
    );

    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
        model.classes.map(({ name, apiVersion, file }) => [name, apiVersion, file]),
        [['A', 58, 'force-app/classes/A.cls']]
    );
    assert.equal(model.triggers[0]?.status, 'Inactive');
});

test('one object is put together from decomposed files, whole files and several package directories', () => {
    const { model, diagnostics } = readProject(
        writeProject({
            'sfdx-project.json': JSON.stringify({
                packageDirectories: [{ path: 'one', default: true }, { path: 'two' }]
            }),
            'one/objects/Thing__c/Thing__c.object-meta.xml': metadataXml(
                'CustomObject',
                `<label>Thing</label><pluralLabel>Things</pluralLabel><sharingModel>Private</sharingModel>
                <nameField><label>Number</label><type>AutoNumber</type><displayFormat>T-{0000}</displayFormat></nameField>
                <fields><fullName>Old__c</fullName><type>Checkbox</type><defaultValue>true</defaultValue></fields>
                <validationRules><fullName>Rule</fullName><active>true</active>
                <errorConditionFormula>Old__c</errorConditionFormula><errorMessage>No</errorMessage></validationRules>`
            ),
            // The one that is deployed last replaces the other
            'one/objects/Thing__c/fields/New__c.field-meta.xml': metadataXml(
                'CustomField',
                '<fullName>New__c</fullName><label>Former</label><type>Text</type><length>9</length>'
            ),
            'two/objects/Thing__c/fields/New__c.field-meta.xml': metadataXml(
                'CustomField',
                `<fullName>New__c</fullName><label>New</label><type>Picklist</type><valueSet><restricted>true</restricted>
                <valueSetDefinition><sorted>false</sorted><value><fullName>A</fullName><default>true</default><label>The A</label></value>
                <value><fullName>B</fullName><default>false</default><label>B</label><isActive>false</isActive></value></valueSetDefinition></valueSet>`
            )
        })
    );

    assert.deepEqual(diagnostics, []);
    const [object, ...others] = model.objects;
    assert.deepEqual(others, []);
    assert.deepEqual(
        object?.fields.map(({ name, type }) => [name, type]),
        [
            ['Old__c', 'Checkbox'],
            ['New__c', 'Picklist']
        ]
    );
    assert.equal(object?.settings?.nameField?.displayFormat, 'T-{0000}');
    assert.equal(object?.validationRules[0]?.formula, 'Old__c');
    assert.deepEqual(
        object?.fields[1]?.valueSet?.values.map(({ label, isActive }) => [label, isActive]),
        [
            ['The A', true],
            ['B', false]
        ]
    );
});

test('metadata format is read by folder and suffix, and a README.md is no record', () => {
    const { model, diagnostics } = readProject(
        writeProject({
            'force-app/objects/Thing__c.object': metadataXml(
                'CustomObject',
                '<label>Thing</label><fields><fullName>Size__c</fullName><type>Number</type></fields>'
            ),
            'force-app/labels/CustomLabels.labels': metadataXml(
                'CustomLabels',
                '<labels><fullName>Hello</fullName><value>Good day</value></labels>'
            ),
            'force-app/classes/README.md': '# Classes'
        })
    );

    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
        model.objects.map(({ name, fields }) => [name, fields[0]?.name]),
        [['Thing__c', 'Size__c']]
    );
    assert.equal(model.labels[0]?.value, 'Good day');
    assert.deepEqual(model.customMetadataRecords, []);
});

test('broken XML is reported with file, line and reason, and the rest is read', () => {
    const { model, diagnostics } = readProject(
        writeProject({
            [`${OBJECTS}/Bad__c/Bad__c.object-meta.xml`]: '<CustomObject>\n<label>Bad</lable>\n',
            [`${OBJECTS}/Good__c/Good__c.object-meta.xml`]: metadataXml('CustomObject', '')
        })
    );

    assert.deepEqual(
        model.objects.map(({ name }) => name),
        ['Good__c']
    );
    assert.equal(diagnostics.length, 1);
    assert.equal(diagnostics[0]?.severity, 'error');
    assert.match(diagnostics[0]?.message ?? '', /Not well-formed XML: .*unexpected close tag/);
    assert.deepEqual(
        [diagnostics[0]?.position.file, diagnostics[0]?.position.line],
        [`${OBJECTS}/Bad__c/Bad__c.object-meta.xml`, 2]
    );
});

test('a file that holds another kind of metadata than its name says is reported', () => {
    const { diagnostics } = readProject(
        writeProject({ 'force-app/tabs/X.tab-meta.xml': metadataXml('CustomField', '') })
    );

    assert.equal(diagnostics[0]?.message, 'Expected <CustomTab>, found <CustomField>');
    assert.equal(diagnostics[0]?.position.line, 2);
});

test('a folder without sfdx-project.json, and one with a broken one, say so', () => {
    const broken = readProject(
        writeProject({ 'sfdx-project.json': '{\n  "packageDirectories": [,]\n}' })
    );
    const none = readProject('/nowhere/at/all');

    assert.match(broken.diagnostics[0]?.message ?? '', /Not valid JSON/);
    assert.equal(broken.diagnostics[0]?.position.line, 2);
    assert.match(none.diagnostics[0]?.message ?? '', /not a Salesforce DX project/);
});

test('files named by .forceignore are not read', () => {
    const { model } = readProject(
        writeProject({
            '.forceignore': '# comment\n**/profiles/**\nforce-app/skipped\n*.tab-meta.xml\n',
            'force-app/profiles/Admin.profile-meta.xml': metadataXml('Profile', ''),
            'force-app/skipped/classes/S.cls': 'class S {}',
            'force-app/tabs/X.tab-meta.xml': metadataXml('CustomTab', ''),
            'force-app/classes/K.cls': 'class K {}'
        })
    );

    assert.deepEqual([model.profiles.length, model.tabs.length], [0, 0]);
    assert.deepEqual(
        model.classes.map(({ name }) => name),
        ['K']
    );
});

test('patterns of .forceignore follow those of .gitignore', () => {
    const ignored = parseForceIgnore('/root.txt\nlib/\n*.log\n!keep.log\na/**/z\nf?o.[jt]s\n');

    for (const file of ['root.txt', 'x/lib/y.cls', 'deep/x.log', 'a/z', 'a/b/c/z', 'foo.js']) {
        assert.equal(ignored(file), true, file);
    }
    for (const file of ['x/root.txt', 'keep.log', 'b/a/z', 'foo.cs', 'library/x']) {
        assert.equal(ignored(file), false, file);
    }
});

test('permission sets grant objects, fields, classes, custom permissions and credential principals', () => {
    const { model } = readProject(
        writeProject({
            'force-app/permissionsets/Rep.permissionset-meta.xml': metadataXml(
                'PermissionSet',
                `<label>Rep</label>
                <objectPermissions><object>Account</object><allowRead>true</allowRead><allowEdit>false</allowEdit></objectPermissions>
                <fieldPermissions><field>Account.Rating</field><editable>true</editable><readable>true</readable></fieldPermissions>
                <classAccesses><apexClass>A</apexClass><enabled>true</enabled></classAccesses>
                <customPermissions><name>Draft</name><enabled>true</enabled></customPermissions>
                <externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Open_AI-Main</externalCredentialPrincipal></externalCredentialPrincipalAccesses>`
            )
        })
    );
    const [set] = model.permissionSets;

    assert.equal(set?.objectPermissions[0]?.allowRead, true);
    assert.equal(set?.objectPermissions[0]?.allowDelete, false);
    assert.deepEqual(set?.fieldPermissions, [
        { object: 'Account', field: 'Rating', readable: true, editable: true }
    ]);
    assert.deepEqual(set?.classAccesses, [{ name: 'A', isEnabled: true }]);
    assert.deepEqual(set?.externalCredentialPrincipalAccesses, [
        { externalCredential: 'Open_AI', principal: 'Main', isEnabled: true }
    ]);
});

test('named and external credentials give address, headers and principals', () => {
    const { model } = readProject(
        writeProject({
            'force-app/namedCredentials/Api.namedCredential-meta.xml': metadataXml(
                'NamedCredential',
                `<label>Api</label><namedCredentialType>SecuredEndpoint</namedCredentialType>
                <namedCredentialParameters><parameterName>Url</parameterName><parameterType>Url</parameterType><parameterValue>https://api.example.com</parameterValue></namedCredentialParameters>
                <namedCredentialParameters><externalCredential>Key</externalCredential><parameterName>ExternalCredential</parameterName><parameterType>Authentication</parameterType></namedCredentialParameters>`
            ),
            'force-app/externalCredentials/Key.externalCredential-meta.xml': metadataXml(
                'ExternalCredential',
                `<authenticationProtocol>Custom</authenticationProtocol><label>Key</label>
                <externalCredentialParameters><parameterGroup>Main</parameterGroup><parameterName>Main</parameterName><parameterType>NamedPrincipal</parameterType><sequenceNumber>1</sequenceNumber></externalCredentialParameters>
                <externalCredentialParameters><parameterName>Authorization</parameterName><parameterType>AuthHeader</parameterType><parameterValue>{!'Bearer ' &amp; $Credential.Key.ApiKey}</parameterValue></externalCredentialParameters>`
            )
        })
    );

    assert.deepEqual(
        [model.namedCredentials[0]?.url, model.namedCredentials[0]?.externalCredential],
        ['https://api.example.com', 'Key']
    );
    assert.deepEqual(model.externalCredentials[0]?.principals, [
        { name: 'Main', type: 'NamedPrincipal', sequence: 1 }
    ]);
    assert.equal(
        model.externalCredentials[0]?.headers[0]?.value,
        "{!'Bearer ' & $Credential.Key.ApiKey}"
    );
});

test('custom metadata records keep their texts whole, and tell null from empty', () => {
    const { model } = readProject(
        writeProject({
            'force-app/customMetadata/Kind.One.md-meta.xml': metadataXml(
                'CustomMetadata',
                `<label>One</label><protected>false</protected>
                <values><field>Text__c</field><value xsi:type="xsd:string"> two\n lines </value></values>
                <values><field>None__c</field><value xsi:nil="true"/></values>`
            )
        })
    );

    const [record] = model.customMetadataRecords;
    assert.deepEqual([record?.type, record?.developerName], ['Kind__mdt', 'One']);
    assert.deepEqual(
        record?.values.map(({ field, value, xsiType }) => [field, value, xsiType]),
        [
            ['Text__c', ' two\n lines ', 'string'],
            ['None__c', null, undefined]
        ]
    );
});

test('a Lightning page gives its regions, components, properties and visibility', () => {
    const { model } = readProject(
        writeProject({
            'force-app/flexipages/P.flexipage-meta.xml': metadataXml(
                'FlexiPage',
                `<flexiPageRegions><itemInstances><componentInstance>
                <componentInstanceProperties><name>title</name><value>Hello</value></componentInstanceProperties>
                <componentName>aiCopilot</componentName><identifier>c_ai</identifier>
                <visibilityRule><criteria><leftValue>{!Record.IsWon}</leftValue><operator>EQUAL</operator><rightValue>false</rightValue></criteria></visibilityRule>
                </componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>
                <masterLabel>P</masterLabel><sobjectType>Opportunity</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
            )
        })
    );

    const [page] = model.flexiPages;
    const item = page?.regions[0]?.items[0];
    assert.deepEqual(
        [page?.object, page?.template],
        ['Opportunity', 'flexipage:recordHomeTemplateDesktop']
    );
    assert.equal(item?.kind === 'component' && item.name, 'aiCopilot');
    assert.deepEqual(item?.properties, [{ name: 'title', value: 'Hello', type: undefined }]);
    assert.equal(item?.visibility?.criteria[0]?.leftValue, '{!Record.IsWon}');
});

test('of a flow the version counts that its definition names', () => {
    const version = (status: string, label: string): string =>
        metadataXml('Flow', `<label>${label}</label><status>${status}</status>`);
    const { model } = readProject(
        writeProject({
            'force-app/flows/A-1.flow-meta.xml': version('Obsolete', 'one'),
            'force-app/flows/A-2.flow-meta.xml': version('Draft', 'two'),
            'force-app/flowDefinitions/A.flowDefinition-meta.xml': metadataXml(
                'FlowDefinition',
                '<activeVersionNumber>1</activeVersionNumber>'
            ),
            'force-app/flows/B.flow-meta.xml': version('Active', 'on'),
            'force-app/flowDefinitions/B.flowDefinition-meta.xml': metadataXml(
                'FlowDefinition',
                '<activeVersionNumber>0</activeVersionNumber>'
            ),
            'force-app/flows/C-1.flow-meta.xml': version('Draft', 'first'),
            'force-app/flows/C-2.flow-meta.xml': version('Draft', 'last')
        })
    );

    const said = model.flows.map(({ name, root }) => [
        name,
        textAt(root, 'label'),
        textAt(root, 'status')
    ]);
    assert.deepEqual(said, [
        ['A', 'one', 'Active'],
        ['B', 'on', 'Obsolete'],
        ['C', 'last', 'Draft']
    ]);
});

test('metadata that the local org does not use is listed as such', () => {
    const { model, diagnostics } = readProject(
        writeProject({
            'force-app/approvalProcesses/Account.A.approvalProcess-meta.xml': metadataXml(
                'ApprovalProcess',
                ''
            )
        })
    );

    assert.deepEqual(diagnostics, []);
    assert.deepEqual(model.notUsed, [
        {
            type: 'approvalProcess',
            file: 'force-app/approvalProcesses/Account.A.approvalProcess-meta.xml'
        }
    ]);
});
