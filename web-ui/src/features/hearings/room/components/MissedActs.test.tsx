// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '@/i18n';
import { ByPass } from '../byPass';
import { anAct } from '../model/fixtures';
import type { Missed } from '../model/missed';
import { MissedActs } from './MissedActs';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const WARNED = anAct('a1', 'person-warned', { params: { reason: 'Interrupts others' }, about: 'Wu Jianhua' });
const OBJECTED = anAct('a2', 'objection-raised', {
  params: { ground: 'irrelevant' },
  capacity: 'plaintiff',
  name: 'Lin Xiaomei',
});

function shows(over: Partial<Missed> = {}, byPass = false) {
  const onRead = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ByPass value={byPass}>
        <MissedActs missed={{ acts: [OBJECTED, WARNED], earlier: 0, seconds: 130, ...over }} onRead={onRead} />
      </ByPass>
    </QueryClientProvider>,
  );
  return onRead;
}

const list = () => screen.getByRole('list', { name: 'While your line was down (2 min 10 s)' });

test('lists what happened in order, with its time, its reason and who did it to whom', () => {
  shows();

  const items = within(list()).getAllByRole('listitem');
  expect(items.map((item) => item.querySelector('time')?.dateTime)).toEqual([OBJECTED.at, WARNED.at]);
  expect(items[0]?.textContent).toContain('Lin Xiaomei');
  expect(items[1]?.textContent).toContain('Warned: Interrupts others · Wu Jianhua · ');
});

test('is put away when it was read', () => {
  const onRead = shows();

  fireEvent.click(screen.getByRole('button'));

  expect(onRead).toHaveBeenCalledOnce();
});

test('says how much there was before, and where that stands', () => {
  shows({ earlier: 4 });

  expect(screen.getByText(/^4 more things happened before these\. All of it stands in the record/)).toBeTruthy();
});

test('sends nobody without an account to a page that they cannot open', () => {
  shows({ earlier: 1 }, true);

  expect(screen.getByText(/^One more thing happened before these\. Ask the clerk/)).toBeTruthy();
});
