export { ANONYMOUS, generate, generateAnonymous, generateTrigger } from './generate.js';
