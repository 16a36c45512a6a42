import { describe, expect, it } from 'vitest';
import type { HearingRecording, RecordingCopy } from '@/api/schemas';
import { copyablesOf, percentOf } from './copies';

const judge = { id: 'x1', name: '王建国', capacity: 'judge' } as const;
const wife = { id: 'x2', name: '陈丽', capacity: 'plaintiff' } as const;

const recording: HearingRecording = {
  tracks: [
    { id: 't1', kind: 'sound', person: judge, segments: [] },
    { id: 't2', kind: 'picture', person: judge, segments: [] },
    { id: 't3', kind: 'sound', person: wife, segments: [] },
  ],
  stretches: [],
  pauses: [],
  gaps: [],
  blanks: [],
  checks: [],
};

const copy = (kind: 'person' | 'grid', person?: typeof wife): RecordingCopy => ({
  id: `${kind}-${person?.id ?? 'all'}`,
  kind,
  ...(person === undefined ? {} : { person }),
  state: 'making',
  askedAt: '2026-11-20T08:00:00Z',
  doneMillis: 999,
  totalMillis: 1_000,
});

describe('what can be saved as a file', () => {
  it('is everybody together, and each person once, however many tracks they have', () => {
    const copyables = copyablesOf(recording, { possible: true, copies: [] });

    expect(copyables.map(({ person }) => person?.name)).toEqual([undefined, '王建国', '陈丽']);
  });

  it('is told with the file that was asked for of it, and with no other', () => {
    const copyables = copyablesOf(recording, { possible: true, copies: [copy('grid'), copy('person', wife)] });

    expect(copyables.map(({ copy: asked }) => asked?.id)).toEqual(['grid-all', undefined, 'person-x2']);
  });

  it('is not done before it is made', () => {
    expect(percentOf(copy('grid'))).toBe(99);
    expect(percentOf({ ...copy('grid'), doneMillis: 1_200 })).toBe(99);
    expect(percentOf({ ...copy('grid'), doneMillis: 0 })).toBe(0);
  });
});
