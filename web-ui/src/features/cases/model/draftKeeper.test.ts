import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptDraft } from '@/api/device';
import { ProblemError, problemOfAnswer } from '@/api/problem';
import type { FilingContent, FilingDraft } from '@/api/schemas';
import { DraftKeeper } from './draftKeeper';

const named = (name: string): FilingContent => ({ plaintiff: { name } });
const draft = (version: number, content: FilingContent = {}): FilingDraft => ({
  id: 'd1',
  cause: 'divorce',
  step: 'plaintiff',
  content,
  createdAt: '2026-11-01T00:00:00Z',
  savedAt: `2026-11-01T00:00:0${version}Z`,
  version,
});

/** A court that keeps one draft and can be cut off. */
function court(stored = draft(1)) {
  const world = {
    stored,
    reachable: true,
    saves: 0,
    kept: undefined as KeptDraft | undefined,
    save(change: { step: string; content: FilingContent }, version: number) {
      world.saves += 1;
      if (!world.reachable) return Promise.reject(new TypeError('Failed to fetch'));
      if (version !== world.stored.version) {
        return Promise.reject(new ProblemError(problemOfAnswer(412, { code: 'stale-version' })));
      }
      world.stored = { ...draft(version + 1, change.content), step: change.step };
      return Promise.resolve(world.stored);
    },
    read: () => Promise.resolve(world.stored),
    keep(kept: KeptDraft) {
      world.kept = kept;
      return Promise.resolve();
    },
    forget() {
      world.kept = undefined;
      return Promise.resolve();
    },
  };
  return world;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is typed is saved once the person pauses, and forgotten by the device then', async () => {
  const world = court();
  const keeper = new DraftKeeper('d1', world.stored, undefined, world);

  keeper.change({ content: named('陈') });
  keeper.change({ content: named('陈丽') });
  expect(world.kept?.content).toEqual(named('陈丽'));
  await vi.advanceTimersByTimeAsync(1_000);

  expect(world.saves).toBe(1);
  expect(world.stored.content).toEqual(named('陈丽'));
  expect(keeper.state().keeping).toEqual({ kind: 'saved', at: '2026-11-01T00:00:02Z' });
  expect(world.kept).toBeUndefined();
});

test('a dead line keeps the draft on the device and sends it when the line is back', async () => {
  const world = court();
  const keeper = new DraftKeeper('d1', world.stored, undefined, world);
  world.reachable = false;

  keeper.change({ content: named('陈丽') });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(keeper.state().keeping.kind).toBe('waiting');
  expect(world.kept?.content).toEqual(named('陈丽'));

  world.reachable = true;
  keeper.retry();
  await vi.advanceTimersByTimeAsync(1);
  expect(world.stored.content).toEqual(named('陈丽'));
});

test('a draft kept by a phone that died is sent when the page is opened again', async () => {
  const world = court();
  const kept = { id: 'd1', step: 'facts', content: named('陈丽'), version: 1 };

  const keeper = new DraftKeeper('d1', world.stored, kept, world);
  await vi.advanceTimersByTimeAsync(1_000);

  expect(keeper.state().step).toBe('facts');
  expect(world.stored.content).toEqual(named('陈丽'));
});

test('a change made on another device is a choice, never overwritten', async () => {
  const world = court();
  const keeper = new DraftKeeper('d1', world.stored, undefined, world);
  world.stored = draft(2, named('from the other device'));

  keeper.change({ content: named('from here') });
  await vi.advanceTimersByTimeAsync(1_000);

  expect(keeper.state().keeping).toEqual({ kind: 'conflict', theirs: world.stored });
  expect(world.stored.content).toEqual(named('from the other device'));
});

test('keeping mine saves it over the other version', async () => {
  const world = court(draft(2, named('from the other device')));
  const kept = { id: 'd1', step: 'plaintiff', content: named('from here'), version: 1 };
  const keeper = new DraftKeeper('d1', world.stored, kept, world);

  keeper.keepMine();
  await vi.advanceTimersByTimeAsync(1);

  expect(world.stored.content).toEqual(named('from here'));
});

test('taking theirs shows it and forgets mine', () => {
  const world = court(draft(2, named('from the other device')));
  const kept = { id: 'd1', step: 'plaintiff', content: named('from here'), version: 1 };
  world.kept = kept;
  const keeper = new DraftKeeper('d1', world.stored, kept, world);

  keeper.takeTheirs();

  expect(keeper.state().content).toEqual(named('from the other device'));
  expect(world.kept).toBeUndefined();
});

test('what is typed while a save is under way goes with the next one', async () => {
  const world = court();
  const keeper = new DraftKeeper('d1', world.stored, undefined, world);

  keeper.change({ content: named('陈') });
  vi.advanceTimersByTime(800);
  keeper.change({ content: named('陈丽') });
  await vi.advanceTimersByTimeAsync(2_000);

  expect(world.stored.content).toEqual(named('陈丽'));
  expect(keeper.state().keeping.kind).toBe('saved');
});

test('whoever goes on while a save is under way is not taken for another device', async () => {
  const world = court();
  const slow = {
    ...world,
    save: async (change: { step: string; content: FilingContent }, version: number) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return world.save(change, version);
    },
  };
  const keeper = new DraftKeeper('d1', world.stored, undefined, slow);
  keeper.change({ content: named('陈丽') });
  await vi.advanceTimersByTimeAsync(900);

  keeper.change({ step: 'facts' });
  const flushed = keeper.flush();
  await vi.advanceTimersByTimeAsync(3_000);

  expect(await flushed).toBe(3);
  expect(keeper.state().keeping.kind).toBe('saved');
  expect(world.stored.step).toBe('facts');
  expect(world.saves).toBe(2);
});

test('before filing, what is not saved yet is saved, and the version is the one to file', async () => {
  const world = court();
  const keeper = new DraftKeeper('d1', world.stored, undefined, world);
  keeper.change({ content: named('陈丽') });

  expect(await keeper.flush()).toBe(2);
});
