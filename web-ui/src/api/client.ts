import createClient from 'openapi-fetch';
import { ProblemError, problemOfAnswer } from './problem';
import type { paths } from './schema';
import { accessToken } from './signIn';

export const api = createClient<paths>({ baseUrl: '/' });

api.use({
  async onRequest({ request }) {
    const token = await accessToken();
    if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
    return request;
  },
});

interface Exchange<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; anything else is thrown as a {@link ProblemError}. */
export async function answer<T>(exchange: Promise<Exchange<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await exchange;
  if (!response.ok) throw new ProblemError(problemOfAnswer(response.status, error));
  if (data === undefined || data === null) throw new ProblemError({ kind: 'broken', status: response.status });
  return data;
}

/** The body of a good answer, or null where there is no such thing (404): an absence that a page can show and look at again. */
export async function answerIfThere<T>(exchange: Promise<Exchange<T>>): Promise<NonNullable<T> | null> {
  const { response } = await exchange;
  return response.status === 404 ? null : answer(exchange);
}

/** Waits for an answer that has no body. */
export async function done(exchange: Promise<Exchange<unknown>>): Promise<void> {
  const { error, response } = await exchange;
  if (!response.ok) throw new ProblemError(problemOfAnswer(response.status, error));
}

/** The header that says on which version a change rests. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
