// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import type { Upload } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { EarlierUploads } from './EarlierUploads';

const court = vi.hoisted(() => {
  const told: { unfinished: unknown[]; ended: unknown[] } = { unfinished: [], ended: [] };
  globalThis.fetch = (input) => {
    const { pathname, searchParams } = new URL((input as Request).url);
    if (pathname !== '/api/uploads')
      return Promise.resolve(Response.json({ zone: 'Asia/Shanghai', now: '2026-11-02T02:00:00Z' }));
    return Promise.resolve(
      Response.json({ items: searchParams.get('ended') === 'true' ? told.ended : told.unfinished }),
    );
  };
  return told;
});

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.mock('@/api/device', () => ({ device: () => Promise.resolve({ get: () => Promise.resolve(undefined) }) }));

const upload = (more: Partial<Upload>): Upload => ({
  id: 'u',
  purpose: 'exhibit',
  caseId: 'c',
  state: 'verifying',
  fileName: 'contract.pdf',
  mediaType: 'application/pdf',
  size: 10,
  partSize: 10,
  parts: [],
  title: 'Contract',
  announcedAt: '2026-11-02T01:00:00Z',
  expiresAt: '2026-11-09T01:00:00Z',
  ...more,
});
const refusal = {
  type: '/problems/file-locked',
  title: 'File locked',
  status: 422,
  code: 'file-locked',
  possible: [],
  violations: [],
  params: {},
};

beforeAll(() => startI18n('en'));
beforeEach(() => queryClient.clear());
afterEach(cleanup);

function shown(unfinished: Upload[], ended: Upload[]) {
  court.unfinished = unfinished;
  court.ended = ended;
  return render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <EarlierUploads caseId="c" accepted="application/pdf" onResume={() => undefined} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('a file that the court is still checking says so', async () => {
  shown([upload({})], []);

  expect(await screen.findByText(/contract\.pdf.*is checking it/)).toBeTruthy();
});

test('a file that stopped half way can be picked again', async () => {
  shown([upload({ state: 'uploading' })], []);

  expect(await screen.findByText('Pick the same file and go on')).toBeTruthy();
});

test('a file refused while nobody looked says why and what to do', async () => {
  shown([], [upload({ state: 'refused', refusal })]);

  expect(await screen.findByText('Not filed: Contract')).toBeTruthy();
  expect(screen.getByText(/without a password, and send that/)).toBeTruthy();
});

test('a file cleared away unfinished says so', async () => {
  shown([], [upload({ state: 'abandoned' })]);

  expect(await screen.findByText(/not finished in time/)).toBeTruthy();
});

test('files of another case, and what is no exhibit, stand elsewhere', async () => {
  shown(
    [upload({ state: 'uploading' }), upload({ id: 'v', caseId: 'other' })],
    [upload({ id: 'w', purpose: 'statement-attachment', state: 'refused', refusal })],
  );

  await screen.findByText('Pick the same file and go on');
  expect(screen.queryByText(/is checking it/)).toBeNull();
  expect(screen.queryByText(/Not filed/)).toBeNull();
});
