import { answer, api } from './client';
import { everyPage } from './everyPage';
import type { CaseFilter } from './queries';
import type { CaseSummary } from './schemas';

/** As many as the court gives at once. */
const PAGE = 100;

/** Every case of a list, up to a bound; `onRead` hears how many there are so far. */
export function allCases(
  filter: CaseFilter,
  most: number,
  onRead: (count: number) => void,
): Promise<{ items: CaseSummary[]; cut: boolean }> {
  return everyPage(
    (from) => answer(api.GET('/api/cases', { params: { query: { ...filter, limit: PAGE, ...from } } })),
    { most, onRead },
  );
}
