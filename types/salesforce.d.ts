/** Pulls in every `lightning/*` and `@salesforce/*` module that Salesforce types itself. */
import '@salesforce/lightning-types';
