import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';

/** The wall of a clerk: one reading for all hearings, however many; a page that nobody looks at does not ask. */
export const commandQuery = queryOptions({
  queryKey: ['command'],
  queryFn: () => answer(api.GET('/api/command')),
  refetchInterval: 5_000,
});

/** One's own thread, or all to the clerk. Where nobody has written anything yet there is nothing to look for; what comes first is one's own line. */
export const helpQuery = (hearing: string, pass?: string) =>
  queryOptions({
    queryKey: ['hearing', hearing, 'help'],
    queryFn: () =>
      answer(
        pass === undefined
          ? api.GET('/api/hearings/{hearing}/help', { params: { path: { hearing } } })
          : api.POST('/api/help/reading', { body: { pass } }),
      ),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.threads.every(({ lines }) => lines.length === 0) && data.threads.length > 0
        ? 30_000
        : 5_000,
  });
