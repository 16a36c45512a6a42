// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Trial } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { DueHolidays } from './DueHolidays';

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const parties = [
  { id: 'p1', role: 'plaintiff', dueDay: { country: 'CN', known: true } },
  { id: 'p2', role: 'defendant', dueDay: { country: 'IT', known: true, feast: 'christmas' } },
];
const shown = (trial: object) => render(<DueHolidays trial={trial as unknown as Trial} />);

test('a party reads that the window ends on its own holiday, that this moves nothing, and what it can do', () => {
  shown({ parties, myParty: 'p2' });

  const said = screen.getByText(/public holiday where you live \(Italy: Christmas\)/);
  expect(said.textContent).toMatch(/does not move it.*ask for it/);
});

test('a party does not read of the holiday of the other, and the judge does', () => {
  shown({ parties, myParty: 'p1' });
  expect(screen.queryByText(/holiday/)).toBeNull();
  cleanup();

  shown({ parties });
  expect(screen.getByText(/public holiday for the .*Italy: Christmas/)).toBeTruthy();
});

test('of a place whose holidays the court does not have, it says that it does not', () => {
  shown({ parties: [{ id: 'p1', role: 'plaintiff', dueDay: { country: 'ES', known: false } }], myParty: 'p1' });

  expect(screen.getByText(/does not have the public holidays of Spain/)).toBeTruthy();
});
