import type { Trial, TrialItem } from '@/api/schemas';

/** Questions put to the reader that wait for an answer. */
export function openQuestionsOf({ items, myParty, state }: Trial): TrialItem[] {
  if (myParty === undefined || state !== 'inquiry') return [];
  const answered = new Set(items.filter((item) => item.party === myParty).map((item) => item.content.question));
  return items.filter(
    ({ id, content, struck }) =>
      content.kind === 'question' &&
      struck === undefined &&
      content.to?.includes(myParty) === true &&
      !answered.has(id),
  );
}
