export { describeField, FieldDescribe } from './describeField.js';
export { describeFieldSet, describeObject, ObjectDescribe } from './describeObject.js';
