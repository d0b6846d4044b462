export { GuidelineDocument, guidelineDocument } from './guideline-document.ts';
export { ResponseDocument, responseDocument, usualMeasure } from './response-document.ts';
