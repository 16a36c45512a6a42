// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient, writtenRecordQuery } from '@/api/queries';
import type { RecordAct, WrittenRecord } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { Pen } from './Pen';

/** A line that the court does not take. */
const REFUSED = '不可接受';

/** What the court was asked to write. The first time somebody else was faster. */
const asked = vi.hoisted(() => {
  const acts: { act: unknown; version: string | null }[] = [];
  globalThis.fetch = async (request) => {
    const { method, headers } = request as Request;
    if (method === 'GET') return Response.json({ hearing: 'h', version: 4, lines: [] });
    const act = (await (request as Request).json()) as { text: string };
    if (act.text === REFUSED) return Response.json({ code: 'record-text-not-accepted' }, { status: 400 });
    acts.push({ act, version: headers.get('If-Match') });
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

beforeEach(() => {
  asked.length = 0;
  localStorage.clear();
  queryClient.setQueryData(writtenRecordQuery('h').queryKey, record);
});

afterEach(cleanup);

function aField(): HTMLTextAreaElement {
  render(
    <QueryClientProvider client={queryClient}>
      <Pen record={record} revising={undefined} onSettled={() => undefined} />
    </QueryClientProvider>,
  );
  return screen.getByRole('textbox');
}

function writes(field: HTMLTextAreaElement, text: string): void {
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

test('a line is written by keys alone, and on the newest version where somebody else was faster', async () => {
  const field = aField();

  fireEvent.keyDown(field, { key: '?' });
  fireEvent.keyDown(field, { key: '1' });
  writes(field, '你们何时开始分居？');

  await waitFor(() => expect(asked).toHaveLength(2));
  const wanted: RecordAct = { act: 'write-line', kind: 'question', speaker: 'judge', text: '你们何时开始分居？' };
  expect(asked).toEqual([
    { act: wanted, version: '"3"' },
    { act: wanted, version: '"4"' },
  ]);
  await waitFor(() => expect(field.value).toBe(''));
  expect(screen.getByRole('button', { name: /Answer/ }).getAttribute('aria-pressed')).toBe('true');
});

test('what is typed while a line is on its way is kept, and lines arrive in their order', async () => {
  const field = aField();

  fireEvent.keyDown(field, { key: '1' });
  writes(field, '现在开庭。');
  fireEvent.keyDown(field, { key: '2' });
  writes(field, '我是原告。');
  fireEvent.change(field, { target: { value: '半句' } });

  await waitFor(() => expect(asked.map(({ act }) => (act as { text: string }).text)).toContain('我是原告。'));
  expect(new Set(asked.map(({ act }) => (act as { text: string }).text))).toEqual(
    new Set(['现在开庭。', '我是原告。']),
  );
  expect(asked.at(-1)?.act).toMatchObject({ speaker: 'plaintiff', text: '我是原告。' });
  expect(field.value).toBe('半句');
});

test('a line that was refused comes back into the field, before what was typed since', async () => {
  const field = aField();

  writes(field, REFUSED);
  fireEvent.change(field, { target: { value: '第二行' } });

  await waitFor(() => expect(field.value).toBe(`${REFUSED}\n第二行`));
});
