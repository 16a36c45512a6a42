// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import type { RecordingAlarm } from '@/rtc';
import { aPerson, aState, JUDGE, PLAINTIFF } from '../model/fixtures';
import { RecordingTrouble } from './RecordingTrouble';

const SINCE = '2026-11-27T07:03:00Z';
const WELL: RecordingAlarm = {
  type: 'recording-alarm',
  nothingSince: null,
  notKeptSince: null,
  soundLostSince: null,
  picturesLostSince: null,
  unheard: [],
  unseen: [],
};

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));
vi.hoisted(() => {
  globalThis.fetch = () => Promise.resolve(Response.json({}, { status: 503 }));
});

beforeAll(() => startI18n('en'));
afterEach(cleanup);

function shows(alarm: RecordingAlarm | undefined, connected = true): string[] {
  const state = aState({ people: [aPerson(JUDGE), aPerson(PLAINTIFF, { name: 'Lin Xiaomei', connected })] });
  const me = aPerson(JUDGE);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RecordingTrouble
        room={{ state, me, may: [], speaker: null, quality: {}, pictures: {}, alarm, missed: undefined }}
      />
    </QueryClientProvider>,
  );
  return screen.queryAllByRole('alert').map((alert) => alert.textContent);
}

test('while all is well, and before anything is known, nothing is said', () => {
  expect(shows(undefined)).toEqual([]);
  expect(shows(WELL)).toEqual([]);
});

test('that nothing arrives is said with its time', () => {
  expect(shows({ ...WELL, nothingSince: SINCE })).toEqual([expect.stringMatching(/^Nothing .*03/)]);
});

test('nothing is lost yet is said only as long as nothing is', () => {
  expect(shows({ ...WELL, notKeptSince: SINCE })).toEqual([expect.stringContaining('Nothing is lost yet')]);
  cleanup();

  const lost = shows({ ...WELL, notKeptSince: SINCE, soundLostSince: SINCE, picturesLostSince: SINCE });

  expect(lost).toEqual([expect.stringContaining('what is said is lost'), expect.stringContaining('pictures are lost')]);
});

test('who is not heard or seen is named, unless they have lost the line, of which another notice speaks', () => {
  const alarm = {
    ...WELL,
    unheard: [{ person: PLAINTIFF, since: SINCE }],
    unseen: [{ person: PLAINTIFF, since: SINCE }],
  };

  expect(shows(alarm)).toEqual([
    expect.stringContaining('nothing of Lin Xiaomei'),
    expect.stringContaining('no picture of Lin Xiaomei'),
  ]);
  cleanup();
  expect(shows(alarm, false)).toEqual([]);
});
