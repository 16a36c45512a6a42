// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { tellCourtTime } from '@/api/clock';
import { exhibitQuery, tenderQuery } from '@/api/evidenceQueries';
import { queryClient } from '@/api/queries';
import type { Exhibit, Tender } from '@/api/schemas';
import { startI18n } from '@/i18n';
import { tenderFor } from '../../../../../fixtures/tenders';
import { Examining } from './Examining';

const court = vi.hoisted(() => {
  const told: { tender: unknown } = { tender: undefined };
  globalThis.fetch = () => Promise.resolve(Response.json(told.tender));
  return told;
});
vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

/** A field that grows measures itself anew when a font has come, and this document knows of none. */
beforeAll(() => void Object.assign(document, { fonts: new EventTarget() }));
beforeAll(() => startI18n('en'));
beforeEach(() => {
  queryClient.clear();
  tellCourtTime('2026-11-24T08:00:00Z');
});
afterEach(cleanup);

function looksOn(tender: Tender) {
  court.tender = tender;
  queryClient.setQueryData(exhibitQuery('e1').queryKey, { id: 'e1', caseId: 'c' } as Exhibit);
  queryClient.setQueryData(tenderQuery('e1').queryKey, tender);
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <Examining exhibit="e1" />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('the judge reads what a party holds of the exhibit, in the room, and beside it rules on it', () => {
  looksOn(tenderFor('judge'));

  fireEvent.click(screen.getByRole('button', { name: 'What the parties say (1)' }));
  fireEvent.click(screen.getByRole('button', { name: 'What you can do' }));

  const row = screen.getByRole('row', { name: /Authenticity/ });
  expect(row.textContent).toContain('disputed');
  expect(screen.getByText(/印章模糊/)).toBeDefined();
  expect(screen.getByRole('option', { name: 'Close the examination' })).toBeDefined();
});

test('whoever may do nothing about it reads it all the same', () => {
  looksOn({ ...tenderFor('plaintiff'), may: [] });

  fireEvent.click(screen.getByRole('button', { name: 'What the parties say (1)' }));

  expect(screen.getByText(/印章模糊/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'What you can do' })).toBeNull();
});

test('as long as nobody has said anything there is nothing to read', () => {
  looksOn({ ...tenderFor('judge'), opinions: [] });

  expect(screen.queryByRole('button', { name: /What the parties say/ })).toBeNull();
});
