import type { RecordLine, WrittenRecord } from '@/api/schemas';

/** What the clerk is about to write. */
export interface Draft {
  kind: RecordLine['kind'];
  speaker: string | undefined;
  text: string;
  /** Number of the line that is worded anew; absent for a new one. */
  revises?: number;
}

export type Person = WrittenRecord['people'][number];

export const blankDraft: Draft = { kind: 'statement', speaker: undefined, text: '' };

/** Kinds by the key that chooses them while nothing is written yet; a Chinese keyboard has its own question mark. */
const kindKeys: Partial<Record<string, Draft['kind']>> = {
  '?': 'question',
  '？': 'question',
  '=': 'answer',
  '/': 'note',
  '、': 'note',
  '*': 'act',
};

/**
 * What a key does where no text is yet: a digit names the speaker, a sign the kind. With text, keys write.
 *
 * @returns the changed draft, or nothing if the key only writes
 */
export function afterKey(draft: Draft, key: string, people: readonly Person[]): Draft | undefined {
  if (draft.text !== '') return undefined;
  const speaker = /^[1-9]$/.test(key) ? people[Number(key) - 1] : undefined;
  if (speaker !== undefined) {
    const spoken = draft.kind === 'note' || draft.kind === 'act' ? 'statement' : draft.kind;
    return { ...draft, kind: spoken, speaker: speaker.person };
  }
  const kind = kindKeys[key];
  if (kind === undefined) return undefined;
  return kind === 'note' || kind === 'act' ? { ...draft, kind, speaker: undefined } : { ...draft, kind };
}

/** What most likely comes after a line: to a question its answer, to an answer the next question of who asked. */
export function afterLine(written: Draft, lines: readonly RecordLine[]): Draft {
  const latest = (kind: Draft['kind']) => lines.findLast((line) => line.kind === kind)?.speaker;
  switch (written.kind) {
    case 'question':
      return { kind: 'answer', speaker: latest('answer'), text: '' };
    case 'answer':
      return { kind: 'question', speaker: latest('question'), text: '' };
    case 'statement':
    case 'note':
    case 'act':
    case 'correction':
      return { ...blankDraft, speaker: written.kind === 'statement' ? written.speaker : undefined };
  }
}

/** Where a draft survives a reload and a dead device until it is written. */
export function draftKey(hearing: string): string {
  return `yunting.record.${hearing}`;
}

export function keptDraft(hearing: string): Draft {
  const kept = localStorage.getItem(draftKey(hearing));
  return kept === null ? blankDraft : (JSON.parse(kept) as Draft);
}

export function keepDraft(hearing: string, draft: Draft): void {
  if (draft.text === '') localStorage.removeItem(draftKey(hearing));
  else localStorage.setItem(draftKey(hearing), JSON.stringify(draft));
}
