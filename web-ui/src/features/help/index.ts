import { lazy } from 'react';

/** On demand: nobody waits for it at the door. */
export const AskForHelp = lazy(() => import('./components/AskForHelp'));
export const HelpDesk = lazy(() => import('./components/HelpDesk'));
export const HelpNews = lazy(() => import('./components/HelpNews'));
