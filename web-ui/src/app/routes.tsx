import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { courtQuery, meQuery, queryClient } from '@/api/queries';
import { isSignedIn, prepareSignIn } from '@/api/signIn';
import { adoptDevice } from '@/features/identity';
import { Shell } from './Shell';

/** The pages by address. Every page is its own chunk; the table is the only place that knows them all. */

const root = createRootRoute({
  beforeLoad: async () => {
    prepareSignIn(await queryClient.query({ ...courtQuery, staleTime: 'static' }));
    return { signedIn: await isSignedIn() };
  },
});

const around = createRoute({
  getParentRoute: () => root,
  id: 'around',
  component: Shell,
});

/** Pages for people who are signed in; anybody else is asked to, and comes back. */
const signedIn = createRoute({
  getParentRoute: () => around,
  id: 'signed-in-only',
  beforeLoad: async ({ context, location }) => {
    if (!context.signedIn) throw redirect({ to: '/sign-in', search: { returnTo: location.href } });
    return { me: await adoptDevice(await queryClient.query({ ...meQuery, staleTime: 'static' })) };
  },
});

/** The hearing room has the screen for itself. */
const roomOnly = createRoute({
  getParentRoute: () => root,
  id: 'room-only',
  beforeLoad: ({ context, location }) => {
    if (!context.signedIn) throw redirect({ to: '/sign-in', search: { returnTo: location.href } });
  },
});

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const landing = createRoute({
  getParentRoute: () => around,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } => {
    const returnTo = text(search['returnTo']);
    return returnTo === undefined ? {} : { returnTo };
  },
  component: lazyRouteComponent(() => import('@/features/identity/LandingPage'), 'LandingPage'),
});

const signedInNow = createRoute({
  getParentRoute: () => around,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('@/features/identity/SignedInPage'), 'SignedInPage'),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/cases/HomePage'), 'HomePage'),
});

export const routeTree = root.addChildren([
  around.addChildren([landing, signedInNow, signedIn.addChildren([home])]),
  roomOnly.addChildren([]),
]);
