import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

/** What is on record of mediation in a case. */
export const mediationQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'mediation'],
    queryFn: () => answer(api.GET('/api/cases/{case}/mediation', { params: { path: { case: id } } })),
  });
