/** The only door to the page's bundles. */
export { APP, ASSETS, SLDS, UI, VENDOR } from './addresses.js';
export type { ComponentProblem } from './appBundle.js';
export { PageAssets, preparePageAssets } from './pageAssets.js';
export type { ProjectNames } from './platformModules.js';
export { SYNTHETIC_SHADOW } from './vendorBundle.js';
