import type { PermissionPresence } from '@/api/schemas';

/** What somebody does from another state, the weightiest first. */
export const activities = [
  'testify',
  'make-statements',
  'attend-hearing',
  'read-and-file',
] as const satisfies readonly PermissionPresence['activity'][];

/** How far a permission has come. */
export const statuses = [
  'requested',
  'granted',
  'general',
  'not-needed',
  'refused',
  'unknown',
] as const satisfies readonly PermissionPresence['status'][];

/** How what follows from an entry is shown. */
export const looks = { suffices: 'verified', 'left-to-judge': 'pressing', lacking: 'danger' } as const;
