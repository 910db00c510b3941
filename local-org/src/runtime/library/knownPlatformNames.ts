export function isKnownPlatformName(_name: string): boolean {
    return false;
}
