import type { Permission } from '@/api/schemas';

/** What an entry took the place of, and what that one did, the newest first. */
export function chainOf(entry: Permission, all: readonly Permission[]): Permission[] {
  const before = all.find(({ id }) => id === entry.corrects);
  return before === undefined ? [] : [before, ...chainOf(before, all)];
}
