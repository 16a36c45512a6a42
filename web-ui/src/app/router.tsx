import { createRouter } from '@tanstack/react-router';
import { ProblemNote, Skeleton } from '@/ui';
import { Lost } from './Lost';
import { routeTree } from './routes';

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Skeleton cards={2} />,
  defaultErrorComponent: ({ error, reset }) => <ProblemNote thrown={error} onRetry={reset} />,
  defaultNotFoundComponent: Lost,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
