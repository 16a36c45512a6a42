// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import type { RemoteStream } from '@/rtc';
import { JUDGE, PLAINTIFF } from '../model/fixtures';
import { Sounds } from './Sounds';

beforeAll(() => startI18n('en'));

const play = vi.fn<() => Promise<void>>();

beforeEach(() => {
  vi.stubGlobal('MediaStream', vi.fn());
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(play);
  vi.spyOn(HTMLMediaElement.prototype, 'srcObject', 'set').mockImplementation(() => undefined);
  play.mockReset().mockResolvedValue(undefined);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const voiceOf = (person: string) =>
  ({ person, kind: 'audio', mid: person, track: { id: person } }) as unknown as RemoteStream;

const comesBack = () => document.dispatchEvent(new Event('visibilitychange'));

test('every voice is played again when the person comes back to the page', () => {
  render(<Sounds streams={[voiceOf(JUDGE), voiceOf(PLAINTIFF)]} loudnessOf={() => 1} />);
  expect(play).toHaveBeenCalledTimes(2);

  comesBack();

  expect(play).toHaveBeenCalledTimes(4);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('where the browser holds them back then, one touch is asked for', async () => {
  render(<Sounds streams={[voiceOf(JUDGE)]} loudnessOf={() => 1} />);
  play.mockRejectedValue(new DOMException('touch first', 'NotAllowedError'));

  comesBack();

  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Turn the sound on'));
});
