// @vitest-environment happy-dom
import { User } from 'oidc-client-ts';
import { expect, it } from 'vitest';
import type { Court } from './schemas';
import { identifiedAt, prepareSignIn } from './signIn';

const court = { issuer: 'https://court.example/realms/yunting', clientId: 'court-web' } as Court;

it('keeps from the sign-in when the person showed who they are', async () => {
  const manager = prepareSignIn(court);
  const claims = { sub: 'p1', iss: court.issuer, aud: 'court-web', exp: 2, iat: 1, auth_time: 1_764_000_000 };
  const kept = manager.settings.filterProtocolClaims;
  const profile = Object.fromEntries(
    Object.entries(claims).filter(([claim]) => !Array.isArray(kept) || !kept.includes(claim)),
  ) as unknown as User['profile'];
  await manager.storeUser(new User({ access_token: 'a', token_type: 'Bearer', profile, expires_at: 4_000_000_000 }));

  expect(Array.isArray(kept)).toBe(true);
  expect(await identifiedAt()).toBe(1_764_000_000_000);
});
