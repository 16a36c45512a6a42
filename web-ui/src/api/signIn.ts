import type { User } from 'oidc-client-ts';
import { ErrorResponse, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { ProblemError } from './problem';
import type { Court, Language } from './schemas';

/** Sign-in at the court's realm: authorization code with PKCE. Tokens live in this tab and nowhere else. */
let manager: UserManager | undefined;

const localesOfRealm: Record<Language, string> = {
  'zh-Hans': 'zh-CN zh-Hans',
  'zh-Hant': 'zh-TW zh-Hant',
  en: 'en',
  it: 'it',
};

/** What the sign-in says of itself and no page asks for. Without `auth_time`: by it a page knows whether the person must show anew who they are. */
const claimsNotKept = ['nbf', 'jti', 'nonce', 'acr', 'amr', 'azp', 'at_hash'];

/** Marks a registration under way, so that the first page after it can adopt this device's language and zone. */
const REGISTERING = 'yunting.registering';

interface Return {
  returnTo: string;
}

export function prepareSignIn(court: Court): UserManager {
  if (manager?.settings.authority !== court.issuer) {
    manager = new UserManager({
      authority: court.issuer,
      client_id: court.clientId,
      redirect_uri: `${location.origin}/signed-in`,
      post_logout_redirect_uri: `${location.origin}/`,
      scope: 'openid profile email',
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: false,
      filterProtocolClaims: claimsNotKept,
    });
    // Not the library's own renewal: two at a time spend one refresh token twice, and the realm ends the sign-in for that.
    manager.events.addAccessTokenExpiring(() => void renewed().catch(() => undefined));
  }
  return manager;
}

function prepared(): UserManager {
  if (manager === undefined) throw new Error('the court has not been asked yet where to sign in');
  return manager;
}

let renewal: Promise<User | null> | undefined;

/** As long as a request may be on its way over a bad line: for a token that runs out there, the court says that nobody is signed in. */
const SECONDS_UNDER_WAY = 30;

async function user(): Promise<User | null> {
  const found = await prepared().getUser();
  const secondsLeft = found?.expires_in;
  if (secondsLeft === undefined || secondsLeft > SECONDS_UNDER_WAY) return found;
  return secondsLeft <= 0 ? renewed() : renewed().catch(() => found);
}

/** A phone that slept through the renewal still holds a refresh token; one quiet try, for all that ask meanwhile, before asking for the password again. */
function renewed(): Promise<User | null> {
  renewal ??= prepared()
    .signinSilent()
    .catch((thrown: unknown) => {
      if (thrown instanceof ErrorResponse) return null;
      // The realm was not reached. On a bad line nobody has to sign in again for that.
      throw new ProblemError({ kind: 'unreachable' });
    })
    .finally(() => {
      renewal = undefined;
    });
  return renewal;
}

/** Whether somebody is signed in, as far as can be told; while the realm is out of reach, as long as it has not said otherwise. */
export async function isSignedIn(): Promise<boolean> {
  return user().then(
    (found) => found !== null,
    () => true,
  );
}

export async function accessToken(): Promise<string | undefined> {
  return manager === undefined ? undefined : (await user())?.access_token;
}

export async function signIn(returnTo: string, language: Language): Promise<void> {
  await prepared().signinRedirect({ state: { returnTo } satisfies Return, ui_locales: localesOfRealm[language] });
}

export async function register(returnTo: string, language: Language): Promise<void> {
  sessionStorage.setItem(REGISTERING, language);
  await prepared().signinRedirect({
    prompt: 'create',
    state: { returnTo } satisfies Return,
    ui_locales: localesOfRealm[language],
  });
}

/**
 * How long ago the person last showed who they are, in milliseconds; a renewal of the sign-in does not change it. By the clock of the realm: what a token says of
 * its end, beside when this device expects that end, tells how wrong the device's own clock is.
 */
export async function sinceIdentified(): Promise<number | undefined> {
  const signedIn = await prepared().getUser();
  const { auth_time: identified, exp } = signedIn?.profile ?? {};
  if (signedIn?.expires_at === undefined || identified === undefined || exp === undefined) return undefined;
  const deviceAheadBy = signedIn.expires_at - exp;
  return Date.now() - (identified + deviceAheadBy) * 1000;
}

/** Asks for password or passkey once more, although the person is signed in, and comes back to where they were. */
export async function identifyAnew(returnTo: string, language: Language): Promise<void> {
  await prepared().signinRedirect({
    prompt: 'login',
    state: { returnTo } satisfies Return,
    ui_locales: localesOfRealm[language],
  });
}

/** Ends the redirect and answers where the person wanted to go. */
export async function finishSignIn(): Promise<string> {
  const signedIn = await prepared().signinRedirectCallback();
  const state = signedIn.state as Return | undefined;
  const returnTo = state?.returnTo ?? '/';
  return returnTo.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/';
}

export async function signOut(): Promise<void> {
  await prepared().signoutRedirect();
}

/** Forgets a sign-in that the court no longer accepts. */
export async function forgetSignIn(): Promise<void> {
  await prepared().removeUser();
}

/** True once after a registration that began on this tab. */
export function hasJustRegistered(): boolean {
  const registering = sessionStorage.getItem(REGISTERING) !== null;
  sessionStorage.removeItem(REGISTERING);
  return registering;
}
