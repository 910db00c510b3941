import RecordEditForm from 'lightning/recordEditForm';

/**
 * Container: loads the record that its output fields show.
 * https://developer.salesforce.com/docs/component-library/bundle/lightning-record-view-form
 */
export default class RecordViewForm extends RecordEditForm {}
