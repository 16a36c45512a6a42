import type { TrialContent } from '@/api/schemas';

/** What a party says of an exhibit by the three properties and its weight (OLR 15). */
export type Opinion = NonNullable<TrialContent['opinion']>;

export const properties = ['authenticity', 'legality', 'relevance', 'weight'] as const;
export const positions = ['accepted', 'disputed', 'not-stated'] as const;

export const nothingStated: Opinion = {
  authenticity: 'not-stated',
  legality: 'not-stated',
  relevance: 'not-stated',
  weight: 'not-stated',
};
