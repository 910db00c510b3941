import type { NameAccess, PermissionSet } from '../model.js';
import type { Reader } from '../modelDraft.js';
import type { SourceFile } from '../sourceFiles.js';
import { childrenNamed, flagAt, textAt, textsAt, type XmlElement } from '../xml.js';

type Kind = 'permissionSets' | 'profiles' | 'mutingPermissionSets';

/** A permission set, muting permission set or profile: all grant in the same words. */
export function permissionSetReader(kind: Kind): Reader {
    return (root, file, { model }) => {
        const name = nameOf(file);
        const read = readPermissionSet(root, name);
        const at = model[kind].findIndex((known) => known.name === name);
        if (at < 0) {
            model[kind].push(read);
        } else {
            // In the decomposed form, each file under permissionsets/<Name>/ holds a part.
            model[kind][at] = merged(model[kind][at]!, read);
        }
    };
}

/** Profiles are named with `%2F` and the like in file names; parts of a decomposed set by their folder. */
function nameOf(file: SourceFile): string {
    const at = file.folders.findIndex((folder) => /^(permissionsets|profiles)$/.test(folder));
    const decomposed =
        at >= 0 && file.suffix !== 'permissionset' ? file.folders[at + 1] : undefined;
    const name = file.suffix === 'profile' ? file.name : (decomposed ?? file.name);
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

function readPermissionSet(root: XmlElement, name: string): PermissionSet {
    return {
        name,
        label: textAt(root, 'label') ?? name,
        description: textAt(root, 'description'),
        license: textAt(root, 'license') ?? textAt(root, 'userLicense'),
        hasActivationRequired: flagAt(root, 'hasActivationRequired'),
        objectPermissions: childrenNamed(root, 'objectPermissions').map((element) => ({
            object: textAt(element, 'object') ?? '',
            allowRead: flagAt(element, 'allowRead'),
            allowCreate: flagAt(element, 'allowCreate'),
            allowEdit: flagAt(element, 'allowEdit'),
            allowDelete: flagAt(element, 'allowDelete'),
            viewAllRecords: flagAt(element, 'viewAllRecords'),
            modifyAllRecords: flagAt(element, 'modifyAllRecords'),
            viewAllFields: flagAt(element, 'viewAllFields')
        })),
        fieldPermissions: childrenNamed(root, 'fieldPermissions').map((element) => {
            const [object = '', field = ''] = (textAt(element, 'field') ?? '').split('.');
            const editable = flagAt(element, 'editable');
            return { object, field, readable: editable || flagAt(element, 'readable'), editable };
        }),
        classAccesses: accesses(root, 'classAccesses', 'apexClass'),
        pageAccesses: accesses(root, 'pageAccesses', 'apexPage'),
        flowAccesses: accesses(root, 'flowAccesses', 'flow'),
        customPermissions: accesses(root, 'customPermissions', 'name'),
        customMetadataTypeAccesses: accesses(root, 'customMetadataTypeAccesses', 'name'),
        customSettingAccesses: accesses(root, 'customSettingAccesses', 'name'),
        externalCredentialPrincipalAccesses: childrenNamed(
            root,
            'externalCredentialPrincipalAccesses'
        ).map((element) => {
            // `Credential-Principal`; neither part may hold a hyphen.
            const pair = textAt(element, 'externalCredentialPrincipal') ?? '';
            const hyphen = pair.indexOf('-');
            return {
                externalCredential: hyphen < 0 ? pair : pair.slice(0, hyphen),
                principal: hyphen < 0 ? '' : pair.slice(hyphen + 1),
                isEnabled: flagAt(element, 'enabled')
            };
        }),
        userPermissions: accesses(root, 'userPermissions', 'name'),
        recordTypeVisibilities: childrenNamed(root, 'recordTypeVisibilities').map((element) => {
            const [object = '', recordType = ''] = (textAt(element, 'recordType') ?? '').split('.');
            return {
                object,
                recordType,
                isVisible: flagAt(element, 'visible'),
                isDefault: flagAt(element, 'default')
            };
        }),
        tabSettings: [
            ...childrenNamed(root, 'tabSettings'),
            ...childrenNamed(root, 'tabVisibilities')
        ].map((element) => ({
            tab: textAt(element, 'tab') ?? '',
            visibility: textAt(element, 'visibility') ?? ''
        })),
        applicationVisibilities: childrenNamed(root, 'applicationVisibilities').map((element) => ({
            application: textAt(element, 'application') ?? '',
            isVisible: flagAt(element, 'visible'),
            isDefault: flagAt(element, 'default')
        })),
        layoutAssignments: childrenNamed(root, 'layoutAssignments').map((element) => ({
            layout: textAt(element, 'layout') ?? '',
            recordType: textAt(element, 'recordType')
        })),
        position: root.position
    };
}

const accesses = (root: XmlElement, element: string, key: string): NameAccess[] =>
    childrenNamed(root, element).map((access) => ({
        name: textAt(access, key) ?? '',
        isEnabled: flagAt(access, 'enabled')
    }));

function merged(a: PermissionSet, b: PermissionSet): PermissionSet {
    const result: Record<string, unknown> = { ...a };
    for (const [key, value] of Object.entries(b)) {
        const before = result[key];
        if (Array.isArray(value) && Array.isArray(before)) {
            result[key] = [...(before as unknown[]), ...(value as unknown[])];
        } else if (before === undefined || before === a.name) {
            result[key] = value;
        }
    }
    return result as unknown as PermissionSet;
}

export const readPermissionSetGroup: Reader = (root, file, { model }) => {
    model.permissionSetGroups.push({
        name: file.name,
        label: textAt(root, 'label') ?? file.name,
        description: textAt(root, 'description'),
        permissionSets: textsAt(root, 'permissionSets'),
        mutingPermissionSets: textsAt(root, 'mutingPermissionSets'),
        position: root.position
    });
};

export const readCustomPermission: Reader = (root, file, { model }) => {
    model.customPermissions.push({
        name: file.name,
        label: textAt(root, 'label') ?? file.name,
        description: textAt(root, 'description'),
        requiredPermissions: childrenNamed(root, 'requiredPermission').map(
            (element) => textAt(element, 'customPermission') ?? ''
        ),
        position: root.position
    });
};
