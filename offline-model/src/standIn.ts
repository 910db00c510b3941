/** Answers carry this model name, so that nobody takes the stand-in for a model. */
export const STAND_IN_MODEL = 'offline-stand-in';
