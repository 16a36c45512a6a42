// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queries';
import type { Mediation, MediationAct } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { mediationQuery } from '../model/mediationQuery';
import { MediationActs } from './MediationActs';

const sent = vi.hoisted(() => {
  const bodies: unknown[] = [];
  globalThis.fetch = async (input) => {
    bodies.push(await (input as Request).json());
    return Response.json({ attempts: [], may: [] }, { status: 201 });
  };
  return bodies;
});

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

beforeAll(async () => {
  // What the text area asks of a browser's fonts.
  Object.defineProperty(document, 'fonts', { value: new EventTarget() });
  await startI18n('en');
});
beforeEach(() => {
  sent.length = 0;
  queryClient.clear();
});
afterEach(cleanup);

function shown(may: MediationAct[]) {
  const mediation = { attempts: [], may } as unknown as Mediation;
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <MediationActs mediation={mediation} caseId="c" />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a party refuses in two steps, reads before that what it means, and needs no reason', async () => {
  shown(['refuse-mediation']);

  press('I do not want to be mediated');
  expect(sent).toEqual([]);
  expect(screen.getByText(/Nobody is mediated against their will/)).toBeTruthy();
  press('Put on record');

  await waitFor(() => expect(sent).toEqual([{ act: 'refuse-mediation' }]));
  await waitFor(() => expect(queryClient.getQueryData(mediationQuery('c').queryKey)).toMatchObject({ may: [] }));
});

test('the judge does not rule mediation out without a reason', async () => {
  shown(['begin-mediation', 'rule-out-mediation']);

  press('State why none is possible');
  expect(screen.getByRole('button', { name: 'Put on record' })).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' nobody answers ' } });
  press('Put on record');

  await waitFor(() => expect(sent).toEqual([{ act: 'rule-out-mediation', reason: 'nobody answers' }]));
});

test('the judge begins one in the chosen manner and ends it for the chosen reason', async () => {
  shown(['begin-mediation', 'end-mediation']);

  press('Begin a mediation');
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'asynchronous' } });
  press('Put on record');
  await waitFor(() => expect(sent).toEqual([{ act: 'begin-mediation', manner: 'asynchronous' }]));
  await waitFor(() => screen.getByRole('button', { name: 'End the mediation' }));
  press('End the mediation');
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'gap-too-wide' } });
  press('Put on record');

  await waitFor(() => expect(sent.at(-1)).toEqual({ act: 'end-mediation', ending: 'gap-too-wide' }));
});

test('whoever may do nothing has no button', () => {
  shown([]);

  expect(screen.queryByRole('button')).toBeNull();
});
