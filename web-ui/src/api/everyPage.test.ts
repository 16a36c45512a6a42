import { expect, test } from 'vitest';
import { everyPage } from './everyPage';

/** A court that has so many exhibits, and gives a hundred at a time. */
function court(count: number) {
  const asked: (string | undefined)[] = [];
  const read = ({ cursor }: { cursor?: string }) => {
    asked.push(cursor);
    const from = Number(cursor ?? 0);
    const items = Array.from({ length: Math.min(100, count - from) }, (_, i) => from + i);
    return Promise.resolve(from + 100 < count ? { items, next: String(from + 100) } : { items });
  };
  return { asked, read };
}

test.each([0, 1, 100, 101, 350])('of %i exhibits every one is there, once, in its place', async (count) => {
  const { asked, read } = court(count);

  const { items } = await everyPage(read);

  expect(items).toEqual(Array.from({ length: count }, (_, i) => i));
  expect(asked).toHaveLength(Math.max(1, Math.ceil(count / 100)));
});

test('a page that cannot be read is no end of the list', async () => {
  const { read } = court(300);
  const breaking = ({ cursor }: { cursor?: string }) =>
    cursor === '200' ? Promise.reject(new Error('no line')) : read(cursor === undefined ? {} : { cursor });

  await expect(everyPage(breaking)).rejects.toThrow('no line');
});

test('up to a bound it is read no further, and says that there is more', async () => {
  const { asked, read } = court(350);
  const counts: number[] = [];

  const { items, cut } = await everyPage(read, { most: 200, onRead: (count) => counts.push(count) });

  expect([items.length, cut, asked.length]).toEqual([200, true, 2]);
  expect(counts).toEqual([100, 200]);
});
