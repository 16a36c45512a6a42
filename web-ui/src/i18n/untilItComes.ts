const TRIES = 4;
const FIRST_PAUSE_MS = 500;

/** What is fetched when it is first wanted is wanted on bad lines as well, and a part that once failed to come would be missing until the page is loaded anew. */
export async function untilItComes<Fetched>(fetch: () => Promise<Fetched>): Promise<Fetched> {
  for (let left = TRIES - 1, pause = FIRST_PAUSE_MS; left > 0; left -= 1, pause *= 3) {
    try {
      return await fetch();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return fetch();
}
