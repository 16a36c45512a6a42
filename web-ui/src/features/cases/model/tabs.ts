export const caseTabs = [
  'timeline',
  'evidence',
  'people',
  'consent',
  'hearings',
  'service',
  'deadlines',
  'filing',
] as const;

export type CaseTab = (typeof caseTabs)[number];
