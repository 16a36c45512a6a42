import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';

/** What comes before a hearing in its judge's day; read again while somebody waits for it. */
export const placeInLineQuery = (id: string) =>
  queryOptions({
    queryKey: ['hearing', id, 'place-in-line'],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/place-in-line', { params: { path: { hearing: id } } })),
    refetchInterval: 15_000,
  });
