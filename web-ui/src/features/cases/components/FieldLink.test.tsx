// @vitest-environment happy-dom
import {
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProblemError, problemOfAnswer } from '@/api/problem';
import { startI18n } from '@/i18n';
import { ProblemNote } from '@/ui';
import { FieldLink } from './FieldLink';

test('a fault in a filing is named as the form names it and leads to the step where it is mended', async () => {
  await startI18n('en');
  const violations = [{ pointer: '/plaintiff/identityNumber', code: 'wrong-check-digit' }];
  const refused = new ProblemError(problemOfAnswer(422, { code: 'filing-incomplete', violations }));
  const root = createRootRoute({
    component: () => (
      <ProblemNote thrown={refused} placeOf={(pointer) => <FieldLink filing="f1" pointer={pointer} />} />
    ),
  });
  const filing = createRoute({ getParentRoute: () => root, path: '/filings/$filing' });
  const router = createRouter({ routeTree: root.addChildren([filing]), history: createMemoryHistory() });

  render(<RouterProvider router={router as never} />);

  const link = await screen.findByRole('link', { name: 'You (plaintiff): Number of identity document' });
  expect(link.getAttribute('href')).toBe('/filings/f1?step=plaintiff');
  expect(screen.queryByText('/plaintiff/identityNumber')).toBeNull();
});
