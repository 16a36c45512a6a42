export const caseTabs = ['timeline', 'evidence', 'people', 'consent', 'hearings', 'deadlines', 'filing'] as const;

export type CaseTab = (typeof caseTabs)[number];
