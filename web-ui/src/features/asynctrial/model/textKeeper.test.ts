import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TextPorts } from './textKeeper';
import { TextKeeper } from './textKeeper';

/** A court and a device that remember; the line to the court can be cut. */
class World implements TextPorts {
  atCourt = '';
  onDevice: string | undefined;
  lineIsUp = true;

  save(text: string): Promise<void> {
    if (!this.lineIsUp) return Promise.reject(new Error('no line'));
    this.atCourt = text;
    return Promise.resolve();
  }

  keep(text: string): Promise<void> {
    this.onDevice = text;
    return Promise.resolve();
  }

  forget(): Promise<void> {
    this.onDevice = undefined;
    return Promise.resolve();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is written while a file is on its way stays, and the file goes along with it', async () => {
  const world = new World();
  const keeper = new TextKeeper('', world);

  keeper.change('2019年', { references: [{ exhibit: 'e1', exhibitNumber: 'P-1' }] });
  const arrives = () => keeper.enclose((now) => ({ ...now, attachments: [...(now.attachments ?? []), 'u1'] }));
  keeper.change('2019年6月起分居。');
  arrives();
  await vi.advanceTimersByTimeAsync(1_000);

  expect(world.atCourt).toBe('2019年6月起分居。');
  expect(keeper.state().enclosures).toEqual({
    references: [{ exhibit: 'e1', exhibitNumber: 'P-1' }],
    attachments: ['u1'],
  });
});

test('a pause in typing brings the text to the court, and the device forgets it', async () => {
  const world = new World();
  const keeper = new TextKeeper('', world);

  keeper.change('2019年');
  keeper.change('2019年6月。');
  expect(world.onDevice).toBe('2019年6月。');
  expect(keeper.state().keeping).toBe('writing');
  await vi.advanceTimersByTimeAsync(1_000);

  expect(world.atCourt).toBe('2019年6月。');
  expect(world.onDevice).toBeUndefined();
  expect(keeper.state()).toEqual({ text: '2019年6月。', keeping: 'kept', enclosures: {} });
});

test('while the line is down the text waits on the device and goes to the court afterwards', async () => {
  const world = new World();
  const keeper = new TextKeeper('', world);
  world.lineIsUp = false;

  keeper.change('2019年6月。');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(keeper.state().keeping).toBe('waiting');
  expect(world.onDevice).toBe('2019年6月。');

  world.lineIsUp = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(world.atCourt).toBe('2019年6月。');
  expect(keeper.state().keeping).toBe('kept');
});

test('what was handed in is no draft any more', async () => {
  const world = new World();
  const keeper = new TextKeeper('2019年6月。', world);
  world.atCourt = '2019年6月。';

  keeper.clear();
  await vi.advanceTimersByTimeAsync(0);

  expect(world.atCourt).toBe('');
  expect(keeper.state()).toEqual({ text: '', keeping: 'kept', enclosures: {} });
});

test('what is to go with a text is kept with it, and with nothing but it', async () => {
  const world = new World();
  const keeper = new TextKeeper('2019年6月。', world);

  keeper.change('2019年6月。', { recording: 'r' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(keeper.state()).toEqual({ text: '2019年6月。', keeping: 'kept', enclosures: { recording: 'r' } });

  keeper.change('2019年7月。');
  expect(keeper.state().enclosures).toEqual({ recording: 'r' });
  keeper.clear();
  expect(keeper.state().enclosures).toEqual({});
});
