import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';

// What is read of lines, their tests and recordings.

/** What was recorded; while the hearing runs, it grows, and a page looks again now and then. While a check is under way, it looks for what was found. */
export const recordingQuery = (id: string) =>
  queryOptions({
    queryKey: ['hearing', id, 'recording'],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/recording', { params: { path: { hearing: id } } })),
    refetchInterval: ({ state }) =>
      state.data?.checks.some((check) => check.checkedAt === undefined) === true ? 3_000 : false,
  });

/** For judge and clerk: files into which the recording was copied. While one is being made, a page looks how far it is. */
export const recordingCopiesQuery = (id: string) =>
  queryOptions({
    queryKey: ['hearing', id, 'recording', 'copies'],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/recording/copies', { params: { path: { hearing: id } } })),
    refetchInterval: ({ state }) =>
      state.data?.copies.some((copy) => copy.state === 'waiting' || copy.state === 'making') === true ? 3_000 : false,
  });

/** For judge and clerk. While the hearing runs, what a side has lost grows by the second. */
export const hearingLinesQuery = (id: string, running: boolean) =>
  queryOptions({
    queryKey: ['hearing', id, 'lines'],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/lines', { params: { path: { hearing: id } } })),
    refetchInterval: running ? 10_000 : false,
  });

/** The newest test of everybody's line to judge and clerk, of their own to everybody else. */
export const lineTestsQuery = (id: string) =>
  queryOptions({
    queryKey: ['hearing', id, 'line-tests'],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/line-tests', { params: { path: { hearing: id } } })),
    refetchInterval: 60_000,
  });

/** For judge and clerk: how long people and sides were heard. While the hearing runs, it grows. */
export const speakingTimeQuery = (id: string, running: boolean) =>
  queryOptions({
    queryKey: ['hearing', id, 'speaking-time'],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/speaking-time', { params: { path: { hearing: id } } })),
    refetchInterval: running ? 10_000 : false,
  });

/** Poor lines that wait for the clerk who is signed in. */
export const lineTestTasksQuery = queryOptions({
  queryKey: ['line-tests'],
  queryFn: () => answer(api.GET('/api/line-tests')),
  refetchInterval: 60_000,
});
