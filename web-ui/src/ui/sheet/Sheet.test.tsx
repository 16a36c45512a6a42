// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import { Sheet } from './Sheet';

const FIRST = 'https://store.example/first';
const SECOND = 'https://store.example/second';

const renew = vi.fn();

beforeAll(() => startI18n('en'));
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  renew.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

function opens(mediaType: string) {
  const sheet = (url: string) => <Sheet mediaType={mediaType} title="The letter" url={url} renew={renew} />;
  const { rerender } = render(sheet(FIRST));
  return { showsAt: (url: string) => rerender(sheet(url)) };
}

const player = () => screen.getByLabelText<HTMLMediaElement>('The letter');

test('a voice whose address grew old goes on where it was', () => {
  const page = opens('audio/mp4');
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
  player().currentTime = 372;
  fireEvent.play(player());
  fireEvent.timeUpdate(player());

  fireEvent.error(player());
  expect(renew).toHaveBeenCalledOnce();
  page.showsAt(SECOND);
  player().currentTime = 0;
  fireEvent.loadedMetadata(player());

  expect(player().getAttribute('src')).toBe(SECOND);
  expect(player().currentTime).toBe(372);
  expect(play).toHaveBeenCalledOnce();
});

test('what does not open by a fresh address either is offered in a tab of its own, and nothing is asked without end', () => {
  const page = opens('image/heic');
  fireEvent.error(screen.getByRole('img', { hidden: true }));
  page.showsAt(SECOND);
  act(() => {
    vi.advanceTimersByTime(2_000);
  });
  fireEvent.error(screen.getByRole('img', { hidden: true }));

  expect(renew).toHaveBeenCalledOnce();
  expect(screen.getByText(/could not be opened/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open in a new tab' }).getAttribute('href')).toBe(SECOND);

  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(renew).toHaveBeenCalledTimes(2);
  expect(screen.getByRole('img', { hidden: true })).toBeTruthy();
});

test('a picture is turned and enlarged by buttons that say so', () => {
  opens('image/jpeg');
  const picture = () => screen.getByRole('img', { hidden: true });

  fireEvent.click(screen.getByRole('button', { name: 'Turn right' }));
  expect(picture().style.transform).toContain('rotate(90deg)');
  fireEvent.click(screen.getByRole('button', { name: 'Turn left' }));
  fireEvent.click(screen.getByRole('button', { name: 'Turn left' }));
  expect(picture().style.transform).toContain('rotate(-90deg)');

  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Smaller' }).disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Larger' }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Smaller' }).disabled).toBe(false);
});

test('what cannot be shown says so, and can be opened apart', () => {
  opens('application/zip');

  expect(screen.getByText(/cannot be shown on this page/)).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toBe(FIRST);
});
