// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { queryClient, writtenRecordQuery } from '@/api/queries';
import type { RecordAct, WrittenRecord } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { Pen } from './Pen';

/** What the court was asked to write. The first time somebody else was faster. */
const asked = vi.hoisted(() => {
  const acts: { act: unknown; version: string | null }[] = [];
  globalThis.fetch = async (request) => {
    const { method, headers } = request as Request;
    if (method === 'GET') return Response.json({ hearing: 'h', version: 4, lines: [] });
    acts.push({ act: await (request as Request).json(), version: headers.get('If-Match') });
    return acts.length === 1
      ? Response.json({ code: 'stale-version' }, { status: 412 })
      : Response.json({ hearing: 'h', version: 5, lines: [] }, { status: 201 });
  };
  return acts;
});

const record: WrittenRecord = {
  hearing: 'h',
  caseId: 'c',
  caseNumber: '（2026）浙1121民初1号',
  cause: 'divorce',
  state: 'open',
  digest: '',
  people: ['judge', 'plaintiff'].map((capacity) => ({ person: capacity, name: capacity, capacity, tookPart: true })),
  lines: [],
  objections: [],
  may: ['write-line'],
  version: 3,
};

beforeAll(() => startI18n('en'));

test('a line is written by keys alone, and on the newest version where somebody else was faster', async () => {
  queryClient.setQueryData(writtenRecordQuery('h').queryKey, record);
  render(
    <QueryClientProvider client={queryClient}>
      <Pen record={record} revising={undefined} onSettled={() => undefined} />
    </QueryClientProvider>,
  );
  const field = screen.getByRole('textbox');

  fireEvent.keyDown(field, { key: '?' });
  fireEvent.keyDown(field, { key: '1' });
  fireEvent.change(field, { target: { value: '你们何时开始分居？' } });
  fireEvent.keyDown(field, { key: 'Enter' });

  await waitFor(() => expect(asked).toHaveLength(2));
  const wanted: RecordAct = { act: 'write-line', kind: 'question', speaker: 'judge', text: '你们何时开始分居？' };
  expect(asked).toEqual([
    { act: wanted, version: '"3"' },
    { act: wanted, version: '"4"' },
  ]);
  await waitFor(() => expect((field as HTMLTextAreaElement).value).toBe(''));
  expect(screen.getByRole('button', { name: /Answer/ }).getAttribute('aria-pressed')).toBe('true');
});
