import { answer, api } from './client';
import type { CaseFilter } from './queries';
import type { CaseSummary } from './schemas';

/** As many as the court gives at once. */
const PAGE = 100;

/** Every case of a list, page after page, up to a bound; `onRead` hears how many there are so far. */
export async function allCases(
  filter: CaseFilter,
  most: number,
  onRead: (count: number) => void,
): Promise<{ cases: CaseSummary[]; cut: boolean }> {
  const cases: CaseSummary[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...filter, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const page = await answer(api.GET('/api/cases', { params: { query } }));
    cases.push(...page.items);
    cursor = page.next;
    onRead(cases.length);
  } while (cursor !== undefined && cases.length < most);
  return { cases, cut: cursor !== undefined };
}
