const ROOT = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

/** Address of a page of the Apex Reference Guide: `apexReference('apex_methods_system_string')`. */
export const apexReference = (page: string): string => `${ROOT}${page}.htm`;
