import { libraryException } from '../../library/libraryClass.js';

export default libraryException('EventBus.RetryableException');
