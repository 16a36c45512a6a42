import { expect, test } from 'vitest';
import { type Problem, ProblemError } from '@/api/problem';
import { Outbox, type Outgoing } from './Outbox';

/** A court that can be out of reach, and that keeps a line once by its id, as the real one does. */
function aCourt() {
  const kept = new Map<string, string>();
  const stored = new Map<string, string>();
  let ids = 0;
  const court = {
    kept,
    stored,
    away: false,
    answersLost: false,
    refuses: undefined as string | undefined,
    send: (line: Outgoing): Promise<void> => {
      if (court.away) return Promise.reject(new TypeError('Failed to fetch'));
      if (court.refuses !== undefined) {
        const no: Problem = {
          kind: 'refused',
          status: 422,
          code: court.refuses,
          params: {},
          possible: [],
          violations: [],
        };
        return Promise.reject(new ProblemError(no));
      }
      kept.set(line.id, line.text);
      return court.answersLost ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve();
    },
    store: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => void stored.set(key, text),
      removeItem: (key: string) => void stored.delete(key),
    },
    newId: () => `id-${(ids += 1)}`,
  };
  return court;
}

test('what is written while the line is down is kept and goes in its order when it is back', async () => {
  const court = aCourt();
  court.away = true;
  const outbox = new Outbox('help', court);
  await outbox.write('one');
  await outbox.write('two');
  expect(outbox.current().waiting.map(({ text }) => text)).toEqual(['one', 'two']);

  court.away = false;
  await outbox.flush();

  expect([...court.kept.values()]).toEqual(['one', 'two']);
  expect(outbox.current().waiting).toEqual([]);
  expect(court.stored.size).toBe(0);
});

test('it survives a reload of the page', async () => {
  const court = aCourt();
  court.away = true;
  await new Outbox('help', court).write('one');

  court.away = false;
  const reloaded = new Outbox('help', court);
  await reloaded.flush();

  expect([...court.kept.values()]).toEqual(['one']);
});

test('a line whose answer was lost is sent again under the same id, and the court has it once', async () => {
  const court = aCourt();
  court.answersLost = true;
  const outbox = new Outbox('help', court);
  await outbox.write('one');
  expect(outbox.current().waiting).toHaveLength(1);

  court.answersLost = false;
  await outbox.flush();

  expect([...court.kept]).toEqual([['id-1', 'one']]);
  expect(outbox.current().waiting).toEqual([]);
});

test('what the court refuses is given back with the reason, and does not hold up what follows', async () => {
  const court = aCourt();
  court.refuses = 'hearing-help-text';
  const outbox = new Outbox('help', court);
  await outbox.write('a\u001Bb');

  expect(outbox.current().waiting).toEqual([]);
  expect(outbox.current().refused?.text).toBe('a\u001Bb');
  court.refuses = undefined;
  await outbox.write('ab');
  expect(outbox.current().refused).toBeUndefined();
  expect([...court.kept.values()]).toEqual(['ab']);
});

test('two attempts at once send nothing twice', async () => {
  const court = aCourt();
  court.away = true;
  const outbox = new Outbox('help', court);
  await outbox.write('one');
  court.away = false;
  let sent = 0;
  const send = court.send;
  court.send = (line) => {
    sent += 1;
    return send(line);
  };

  await Promise.all([outbox.flush(), outbox.flush()]);

  expect(sent).toBe(1);
});

test('what another page left in the store in a form that is none of ours is passed over', () => {
  const court = aCourt();
  court.stored.set('help', '{"id":1}');
  expect(new Outbox('help', court).current().waiting).toEqual([]);
  court.stored.set('help', 'not JSON');
  expect(new Outbox('help', court).current().waiting).toEqual([]);
});
