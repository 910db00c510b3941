/** Where the page finds its files. Modules import each other by these, so that no import map is needed. */

export const ASSETS = '/assets';
export const SLDS = `${ASSETS}/slds`;
export const ICONS = `${SLDS}/icons`;
export const VENDOR = `${ASSETS}/vendor`;
export const UI = `${ASSETS}/ui`;
export const APP = `${ASSETS}/app`;

/** `lightning/card` -> `/assets/vendor/lightning/card.js` */
export const moduleAddress = (base: string, specifier: string): string => `${base}/${specifier}.js`;
