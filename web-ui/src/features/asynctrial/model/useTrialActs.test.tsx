// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import type { Trial } from '@/api/schemas';
import { useHandIn, useTrialAct } from './useTrialActs';

/** What the court was asked. It counts the version up with each; the client takes the browser's fetch as it finds it when it is made. */
const asked = vi.hoisted(() => {
  const requests: Request[] = [];
  globalThis.fetch = (request) => {
    requests.push(request as Request);
    return Promise.resolve(Response.json({ caseId: 'c', version: 3 + requests.length }, { status: 201 }));
  };
  return requests;
});

const around = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);

test('whoever hands in and at once says nothing further does the second on top of the first', async () => {
  const shown = { caseId: 'c', version: 3 } as Trial;
  const { result } = renderHook(() => ({ handIn: useHandIn(shown), act: useTrialAct(shown) }), { wrapper: around });

  act(() => {
    result.current.handIn.mutate({ id: 'i', content: { kind: 'argument', text: '…' } });
    result.current.act.mutate({ act: 'say-nothing-further' });
  });

  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked.map(({ url }) => new URL(url).pathname)).toEqual([
    '/api/cases/c/trial/items',
    '/api/cases/c/trial/acts',
  ]);
  expect(asked[1]?.headers.get('If-Match')).toBe('"4"');
});
