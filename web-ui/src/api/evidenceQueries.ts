import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';
import { everyPage, PAGE } from './everyPage';

export const exhibitsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'exhibits'],
    queryFn: () =>
      everyPage((from) =>
        answer(
          api.GET('/api/cases/{case}/exhibits', { params: { path: { case: id }, query: { limit: 100, ...from } } }),
        ),
      ),
    refetchInterval: 20_000,
  });

export const tenderQuery = (id: string) =>
  queryOptions({
    queryKey: ['exhibit', id, 'tender'],
    queryFn: () => answer(api.GET('/api/exhibits/{exhibit}/tender', { params: { path: { exhibit: id } } })),
  });

export const exhibitQuery = (id: string) =>
  queryOptions({
    queryKey: ['exhibit', id],
    queryFn: () => answer(api.GET('/api/exhibits/{exhibit}', { params: { path: { exhibit: id } } })),
    staleTime: 60_000,
  });

/** Who was given its file; for judge and clerk. */
export const readingsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['exhibit', id, 'readings'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/exhibits/{exhibit}/readings', {
          params: { path: { exhibit: id }, query: { limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** A file of one's own on its way to the court, or there. */
export const uploadQuery = (id: string) =>
  queryOptions({
    queryKey: ['upload', id],
    queryFn: () => answer(api.GET('/api/uploads/{upload}', { params: { path: { upload: id } } })),
    staleTime: 60_000,
  });
