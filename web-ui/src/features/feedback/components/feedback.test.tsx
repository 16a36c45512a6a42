// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

const court = vi.hoisted(() => {
  const state = { said: [] as [string, object][], answer: () => new Response(null, { status: 204 }) };
  globalThis.fetch = async (input) => {
    const request = input as Request;
    if (request.method === 'POST') {
      state.said.push([new URL(request.url).pathname, (await request.json()) as object]);
    }
    return state.answer();
  };
  return state;
});
vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

import { queryClient } from '@/api/queries';
import { startI18n } from '@/i18n';
import { FeedbackSummary } from './FeedbackSummary';
import { GiveFeedback } from './GiveFeedback';

beforeAll(() => startI18n('en'));
beforeEach(() => {
  queryClient.clear();
  court.said = [];
  court.answer = () => new Response(null, { status: 204 });
});
afterEach(cleanup);

function asks(pass?: string) {
  render(
    <QueryClientProvider client={queryClient}>
      <GiveFeedback hearing="hearing-1" pass={pass} />
    </QueryClientProvider>,
  );
}

const tap = (question: RegExp, answer: string) =>
  fireEvent.click(within(screen.getByRole('group', { name: question })).getByRole('radio', { name: answer }));
const send = () => screen.getByRole('button', { name: 'Send to the court' });

function tapAll() {
  tap(/hear and be heard/, 'Partly');
  tap(/understand/, 'Yes');
  tap(/respect/, 'No');
}

test('three taps are enough, and two are not', async () => {
  asks();
  tap(/hear and be heard/, 'Partly');
  tap(/understand/, 'Yes');
  expect(send()).toHaveProperty('disabled', true);
  tap(/respect/, 'No');

  fireEvent.click(send());

  await waitFor(() =>
    expect(court.said).toEqual([
      ['/api/hearings/hearing-1/feedback', { heard: 'fair', understood: 'good', respected: 'poor' }],
    ]),
  );
  expect((await screen.findByRole('status')).textContent).toContain('The court has received it');
  expect(screen.queryByRole('form')).toBeNull();
});

test('whoever came by a code says it by their pass, and can add words', async () => {
  asks('a-pass');
  tapAll();
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' The sound broke off. ' } });

  fireEvent.click(send());

  await waitFor(() =>
    expect(court.said).toEqual([
      [
        '/api/feedback',
        { pass: 'a-pass', heard: 'fair', understood: 'good', respected: 'poor', text: 'The sound broke off.' },
      ],
    ]),
  );
});

test('everybody reads before they say anything that the judge never does', () => {
  asks();
  expect(screen.getByText(/The judge never reads it/)).toBeTruthy();
});

test('the clerk reads sums and words, and no name', async () => {
  court.answer = () =>
    Response.json({
      tookPart: 3,
      given: 2,
      answers: [
        { question: 'heard', good: 1, fair: 1, poor: 0 },
        { question: 'understood', good: 2, fair: 0, poor: 0 },
        { question: 'respected', good: 2, fair: 0, poor: 0 },
      ],
      texts: ['The sound broke off.'],
    });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <FeedbackSummary hearing="hearing-1" />
      </QueryClientProvider>
    </MantineProvider>,
  );

  expect(await screen.findByText(/2 of 3 said something/)).toBeTruthy();
  expect(screen.getByText('Yes 1 · Partly 1 · No 0')).toBeTruthy();
  expect(screen.getByText('The sound broke off.')).toBeTruthy();
});
