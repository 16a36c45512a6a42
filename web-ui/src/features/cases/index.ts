export { filingSteps } from './model/filingForm';
export type { FilingStep } from './model/filingForm';
export { caseTabs } from './model/tabs';
export type { CaseTab } from './model/tabs';
