import { describe, expect, it } from 'vitest';
import { answerIfThere } from './client';
import { problemOf } from './problem';

const exchange = (status: number, data?: object) =>
  Promise.resolve({
    ...(data === undefined ? { error: { status, code: 'x', title: 'x' } } : { data }),
    response: new Response(null, { status }),
  });

describe('an answer that may be missing', () => {
  it('is its body where there is one', async () => {
    expect(await answerIfThere(exchange(200, { id: '1' }))).toEqual({ id: '1' });
  });

  it('is null for what is not there, so that a page does not begin anew each time it looks again', async () => {
    expect(await answerIfThere(exchange(404))).toBeNull();
  });

  it('is thrown for anything else', async () => {
    const thrown = await answerIfThere(exchange(409)).catch((problem: unknown) => problem);
    expect(problemOf(thrown)).toMatchObject({ status: 409 });
  });
});
