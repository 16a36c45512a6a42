// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { printed, received, type Receipted } from './receipted';

const asked = vi.hoisted(() => {
  const addresses: string[] = [];
  globalThis.fetch = (input) => {
    addresses.push(new URL((input as Request).url).pathname);
    return Promise.resolve(Response.json({}));
  };
  return addresses;
});

vi.mock('@/api/signIn', () => ({ accessToken: () => Promise.resolve(undefined) }));

beforeEach(() => {
  asked.length = 0;
});

test.each<[Receipted, string]>([
  [{ kind: 'filing', caseId: 'c' }, '/api/cases/c/receipt'],
  [{ kind: 'act', caseId: 'c', entry: 'e' }, '/api/cases/c/timeline/e/receipt'],
  [{ kind: 'exhibit', exhibit: 'x' }, '/api/exhibits/x/receipt'],
])('%j has its receipt at %s, and its page beside it', async (of, address) => {
  await received(of);
  await printed(of);

  expect(asked).toEqual([address, `${address}.pdf`]);
});
