import type { Opinion } from '@/api/schemas';

export const properties = ['authenticity', 'legality', 'relevance', 'weight'] as const;
export const positions = ['accepted', 'disputed', 'not-stated'] as const;

export const nothingStated: Opinion = {
  authenticity: 'not-stated',
  legality: 'not-stated',
  relevance: 'not-stated',
  weight: 'not-stated',
};
