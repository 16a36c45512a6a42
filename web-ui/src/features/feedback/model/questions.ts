import type { Feedback } from '@/api/schemas';

/** What is asked, in this order. */
export const questions = ['heard', 'understood', 'respected'] as const satisfies readonly (keyof Feedback)[];
export type Question = (typeof questions)[number];

/** From the best to the worst. */
export const grades = ['good', 'fair', 'poor'] as const satisfies readonly Feedback['heard'][];
