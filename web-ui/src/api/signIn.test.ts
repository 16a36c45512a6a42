// @vitest-environment happy-dom
import { User } from 'oidc-client-ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Court } from './schemas';
import { prepareSignIn, sinceIdentified } from './signIn';

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
