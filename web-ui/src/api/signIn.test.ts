// @vitest-environment happy-dom
import { ErrorResponse, User } from 'oidc-client-ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Court } from './schemas';
import { ProblemError } from './problem';
import { accessToken, isSignedIn, prepareSignIn, sinceIdentified } from './signIn';

const court = { issuer: 'https://court.example/realms/yunting', clientId: 'court-web' } as Court;

const HOUR = 3600;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 1_764_000_000_000 }));
afterEach(() => void vi.useRealTimers());

it.each([0, -HOUR, HOUR, 30 * 24 * HOUR])(
  'tells how long ago the person showed who they are, on a device whose clock is %i s ahead',
  async (ahead) => {
    const manager = prepareSignIn(court);
    const device = Math.floor(Date.now() / 1000);
    const realm = device - ahead;
    const kept = manager.settings.filterProtocolClaims;
    const claims = {
      sub: 'p1',
      iss: court.issuer,
      aud: 'court-web',
      exp: realm + 300,
      iat: realm,
      auth_time: realm - 600,
    };
    const profile = Object.fromEntries(
      Object.entries(claims).filter(([claim]) => !Array.isArray(kept) || !kept.includes(claim)),
    ) as unknown as User['profile'];
    await manager.storeUser(new User({ access_token: 'a', token_type: 'Bearer', profile, expires_at: device + 300 }));

    const since = await sinceIdentified();

    expect(Array.isArray(kept)).toBe(true);
    expect(since).toBe(600_000);
  },
);

async function whoseTokenRanOut() {
  const manager = prepareSignIn(court);
  const profile = { sub: 'p1', iss: court.issuer, aud: 'court-web', exp: 1, iat: 0 };
  const expired = Math.floor(Date.now() / 1000) - 1;
  await manager.storeUser(
    new User({ access_token: 'old', refresh_token: 'r', token_type: 'Bearer', profile, expires_at: expired }),
  );
  return manager;
}

it('does not take a line that is down while the token is renewed for a sign-in that ran out', async () => {
  const manager = await whoseTokenRanOut();
  vi.spyOn(manager, 'signinSilent').mockRejectedValue(new TypeError('Failed to fetch'));

  await expect(accessToken()).rejects.toEqual(new ProblemError({ kind: 'unreachable' }));
  expect(await isSignedIn()).toBe(true);
});

it('asks to sign in again once the realm itself says that it is over', async () => {
  const manager = await whoseTokenRanOut();
  vi.spyOn(manager, 'signinSilent').mockRejectedValue(new ErrorResponse({ error: 'invalid_grant' }));

  expect(await accessToken()).toBeUndefined();
  expect(await isSignedIn()).toBe(false);
});

it('renews before the token runs out, and once, whoever else asks meanwhile', async () => {
  const manager = await whoseTokenRanOut();
  const renewing = vi
    .spyOn(manager, 'signinSilent')
    .mockImplementation(() => new Promise((done) => setTimeout(() => done(null), 20)));

  const expiring = (manager.events as unknown as { _expiringTimer: { raise: () => Promise<void> } })._expiringTimer;
  await Promise.all([expiring.raise(), accessToken()]);

  expect(manager.settings.automaticSilentRenew).toBe(false);
  expect(renewing).toHaveBeenCalledTimes(1);
});

it('renews once for all that ask at the same time', async () => {
  const manager = await whoseTokenRanOut();
  const profile = { sub: 'p1', iss: court.issuer, aud: 'court-web', exp: 1, iat: 0 };
  const renewed = new User({ access_token: 'new', token_type: 'Bearer', profile });
  const renewing = vi.spyOn(manager, 'signinSilent').mockResolvedValue(renewed);

  expect(await Promise.all([accessToken(), accessToken()])).toEqual(['new', 'new']);
  expect(renewing).toHaveBeenCalledTimes(1);
});

const SECONDS_LEFT = 20;

async function whoseTokenIsAboutToRunOut() {
  const manager = prepareSignIn(court);
  const profile = { sub: 'p1', iss: court.issuer, aud: 'court-web', exp: 1, iat: 0 };
  const end = Math.floor(Date.now() / 1000) + SECONDS_LEFT;
  const kept = { access_token: 'old', refresh_token: 'r', token_type: 'Bearer', profile, expires_at: end };
  await manager.storeUser(new User(kept));
  return { manager, renewed: new User({ ...kept, access_token: 'new' }) };
}

it('sends no token that could run out on its way', async () => {
  const { manager, renewed } = await whoseTokenIsAboutToRunOut();
  vi.spyOn(manager, 'signinSilent').mockResolvedValue(renewed);

  expect(await accessToken()).toBe('new');
});

it('sends the token there is as long as it holds and the realm is out of reach', async () => {
  const { manager } = await whoseTokenIsAboutToRunOut();
  vi.spyOn(manager, 'signinSilent').mockRejectedValue(new TypeError('Failed to fetch'));

  expect(await accessToken()).toBe('old');
});
