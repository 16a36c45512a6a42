// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import type { RoomHearing } from '@/rtc';
import { aState } from '../model/fixtures';
import { PlaceInLine } from './PlaceInLine';

const court = vi.hoisted(() => {
  const told = { ahead: 0, inSession: false, status: 200 };
  globalThis.fetch = () => Promise.resolve(Response.json({ ahead: told.ahead, inSession: told.inSession }, told));
  return told;
});
vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

beforeAll(() => startI18n('en'));
afterEach(cleanup);

function waits(place: Partial<typeof court>, state: RoomHearing['state'] = 'waiting-room-open') {
  Object.assign(court, { ahead: 0, inSession: false, status: 200 }, place);
  const hearing = { ...aState({}).hearing, state };
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <PlaceInLine hearing={hearing} />
    </QueryClientProvider>,
  );
}

test.each([
  [{ ahead: 0 }, 'Yours is the judge’s next hearing.'],
  [{ ahead: 1, inSession: true }, /^One hearing of this judge comes before yours\. One is in session now\./],
  [{ ahead: 2 }, '2 hearings of this judge come before yours. None of them has begun yet.'],
])('whoever waits reads what comes first: %o', async (place, words) => {
  waits(place);

  expect((await screen.findByText(words)).textContent).toBeTruthy();
});

test('whom the court does not tell it, and who waits for a hearing that has begun, read nothing of it', async () => {
  waits({ status: 404 });
  await new Promise((later) => setTimeout(later, 50));
  waits({}, 'in-session');

  expect(screen.queryByText('Your place today')).toBeNull();
});
