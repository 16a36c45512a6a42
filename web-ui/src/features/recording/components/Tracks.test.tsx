// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { HearingRecording, RecordedTrack } from '@/api/schemas';
import { speak, startI18n } from '@/i18n';
import { Tracks } from './Tracks';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const ms = (seconds: number) => Date.UTC(2026, 10, 27, 7, 0, seconds);

function track(id: string, person: RecordedTrack['person'], kind: RecordedTrack['kind'], ...starts: number[]) {
  const segments = starts.map((start, place) => ({
    id: `${id}${place}`,
    number: place + 1,
    startedAt: new Date(ms(start)).toISOString(),
    durationMillis: 10_000,
    lostPackets: 0,
    bytes: 40_000,
    sha256: 'a'.repeat(64),
    chain: 'b'.repeat(64),
    kept: true,
  }));
  return { id, kind, person, segments };
}

const LI = { id: 'li', name: 'Li', capacity: 'judge' } as const;
const LIN = { id: 'lin', name: 'Lin', capacity: 'plaintiff' } as const;

function shows(at: number) {
  const onPick = vi.fn();
  const recording: HearingRecording = {
    tracks: [
      track('a', LI, 'sound', 0, 60),
      track('b', LIN, 'sound', 20),
      track('c', LIN, 'picture', 0),
      track('d', LIN, 'sound', 40),
    ],
    stretches: [],
    pauses: [],
    gaps: [],
    blanks: [],
    checks: [],
  };
  render(<Tracks recording={recording} axis={{ from: ms(0), until: ms(70) }} at={ms(at)} onPick={onPick} />);
  return onPick;
}

const button = (name: string) => screen.getByRole('button', { name });

test('leads to where somebody speaks next, and where they spoke before', () => {
  const onPick = shows(35);

  fireEvent.click(button('Judge Li: speaks next'));
  fireEvent.click(button('Plaintiff Lin: spoke before'));
  fireEvent.click(button('Plaintiff Lin: speaks next'));

  expect(onPick.mock.calls).toEqual([[ms(60)], [ms(20)], [ms(40)]]);
});

test('each person has one pair, whatever devices they had, and pictures have none', () => {
  shows(35);

  expect(screen.getAllByRole('button')).toHaveLength(4);
});

test('a button that leads nowhere says so, does nothing and keeps the focus of the keyboard', () => {
  const onPick = shows(65);
  const next = button('Judge Li: speaks next');

  next.focus();
  fireEvent.click(next);

  expect(next.getAttribute('aria-disabled')).toBe('true');
  expect(onPick).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(next);
});

test.each([
  ['zh-Hans', '法官 Li：下一次发言'],
  ['zh-Hant', '法官 Li：下一次發言'],
  ['it', 'Giudice Li: interviene di nuovo'],
] as const)('says so in %s', async (language, name) => {
  await speak(language);
  shows(35);

  expect(button(name)).toBeTruthy();
});
