import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';

/** The wall of a clerk: one reading for all hearings, however many; a page that nobody looks at does not ask. */
export const commandQuery = queryOptions({
  queryKey: ['command'],
  queryFn: () => answer(api.GET('/api/command')),
  refetchInterval: 5_000,
});
