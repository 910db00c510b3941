import { libraryException } from '../../library/libraryClass.js';

export default libraryException('System.HandledException');
