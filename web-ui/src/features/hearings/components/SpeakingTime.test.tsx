// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { speakingTimeQuery } from '@/api/mediaQueries';
import type { Hearing, SpeakingTime as Counted } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { aPerson, aState, JUDGE } from '../room/model/fixtures';
import type { Room } from '../room/model/RoomScreen';
import { SpeakingTimeDesk } from '../room/components/SpeakingTimeDesk';
import { SpeakingTime } from './SpeakingTime';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const counted: Counted = {
  listenedMs: 1_800_000,
  sides: [
    { capacity: 'plaintiff', spokenMs: 725_900, share: 0.6049 },
    { capacity: 'defendant', spokenMs: 474_000, share: 0.3951 },
  ],
  people: [
    { person: { id: 'p', name: '林女士', capacity: 'plaintiff' }, spokenMs: 725_900 },
    { person: { id: 'j', name: '李法官', capacity: 'judge' }, spokenMs: 61_000 },
  ],
  difference: { longest: 'plaintiff', shortest: 'defendant', ms: 251_900 },
};

function shown(element: ReactElement, of: Counted): string {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(speakingTimeQuery('hearing-1', false).queryKey, of);
  const { container } = render(
    <QueryClientProvider client={client}>
      <MantineProvider>{element}</MantineProvider>
    </QueryClientProvider>,
  );
  return container.textContent;
}

const room = { me: aPerson(JUDGE), state: aState() } as unknown as Room;
const hearing = { id: 'hearing-1', endedAt: '2026-11-27T08:00:00Z' } as unknown as Hearing;

test('in the room the bench reads how long each side was heard, its share, and the difference with its article', () => {
  const text = shown(<SpeakingTimeDesk room={room} />, counted);

  expect(text).toContain('Plaintiff12 min 5 s · 60 %');
  expect(text).toContain('Defendant7 min 54 s · 40 %');
  expect(text).toContain('Plaintiff was heard 4 min 11 s longer than Defendant. This states it and judges nobody.');
  expect(screen.getByRole('button', { name: /CPL 8/ })).toBeTruthy();
});

test('where nobody is ahead the panel states no difference', () => {
  const even = { ...counted, difference: { longest: 'plaintiff', shortest: 'defendant', ms: 0 } };

  expect(shown(<SpeakingTimeDesk room={room} />, even)).not.toContain('longer');
});

test('after the hearing the page has sides, everybody, how much was listened to, and the difference', () => {
  const text = shown(<SpeakingTime hearing={hearing} />, counted);

  expect(text).toContain('12 min 5 s · 60 % of what the sides were heard');
  expect(text).toContain('Listened to, silence included30 min 0 s');
  expect(text).toContain('Judge 李法官1 min 1 s');
  expect(text).toContain('4 min 11 s longer than Defendant');
});

test('where no device of the bench listened, the page says so and shows no share', () => {
  const nothing = { listenedMs: 0, sides: [{ capacity: 'plaintiff', spokenMs: 0, share: 0 }], people: [] };

  const text = shown(<SpeakingTime hearing={hearing} />, nothing);

  expect(text).toContain('Nobody was listened to');
  expect(text).not.toContain('%');
});
