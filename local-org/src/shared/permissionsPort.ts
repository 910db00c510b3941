/** What a user may do, as permission sets and profile grant it; database/permissions.ts answers. */
export interface PermissionsPort {
    can(
        userId: string,
        action: 'read' | 'create' | 'edit' | 'delete' | 'viewAll' | 'modifyAll',
        object: string
    ): boolean;
    canField(userId: string, action: 'read' | 'edit', object: string, field: string): boolean;
    hasCustomPermission(userId: string, name: string): boolean;
}
