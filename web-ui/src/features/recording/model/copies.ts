import type { HearingRecording, RecordingCopies, RecordingCopy } from '@/api/schemas';

/** What can be saved as a file, and the file where one was asked for. */
export interface Copyable {
  /** Whose voice and picture; undefined for everybody. */
  person: { id: string; name: string } | undefined;
  copy: RecordingCopy | undefined;
}

/** Everybody together first, then each person in the order in which they were first heard or seen. */
export function copyablesOf({ tracks }: HearingRecording, { copies }: RecordingCopies): Copyable[] {
  const persons = new Map<string, string>();
  for (const { person } of tracks) {
    if (person.id !== undefined && !persons.has(person.id)) persons.set(person.id, person.name);
  }
  return [
    { person: undefined, copy: copies.find(({ kind }) => kind === 'grid') },
    ...[...persons].map(([id, name]) => ({
      person: { id, name },
      copy: copies.find(({ kind, person }) => kind === 'person' && person?.id === id),
    })),
  ];
}

/** How much of it is written, in whole percent; never a hundred before it is made. */
export function percentOf({ doneMillis, totalMillis }: RecordingCopy): number {
  return Math.min(99, Math.floor((doneMillis / totalMillis) * 100));
}
