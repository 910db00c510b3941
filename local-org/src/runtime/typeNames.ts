import type { ApexType } from '../shared/types.js';

/** The class of the library that holds a type's members, or null for types of the project. */
export function libraryNameOf(type: ApexType): string | null {
    switch (type.kind) {
        case 'library':
            return type.name;
        case 'list':
            return 'System.List';
        case 'set':
            return 'System.Set';
        case 'map':
            return 'System.Map';
        case 'sobject':
            return 'System.SObject';
        case 'object':
            return 'System.Object';
        case 'primitive':
            return `System.${type.name}`;
        default:
            return null;
    }
}
