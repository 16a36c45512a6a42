import type { Turn } from '@/api/schemas';

function hearingOf(turn: Turn): string | undefined {
  const hearing = turn.params?.['hearing'];
  return typeof hearing === 'string' ? hearing : undefined;
}

/** Where the reader does what the turn asks; nothing if there is nothing to do. */
export function addressOf(turn: Turn, caseId: string): string | undefined {
  if (!turn.mine) return undefined;
  switch (turn.kind) {
    case 'decide-filing':
      return `/cases/${caseId}/decision`;
    case 'correct-filing':
      return `/cases/${caseId}/correction`;
    case 'link-case':
      return `/cases/${caseId}/invitations`;
    case 'verify-identity':
      return '/identity';
    case 'confirm-identity':
      return '/identity-checks';
    case 'choose-consent':
      return `/cases/${caseId}/consent`;
    case 'add-evidence':
      return `/cases/${caseId}/evidence`;
    case 'schedule-hearing':
      return `/cases/${caseId}/schedule`;
    case 'attend-hearing':
    case 'enter-hearing':
    case 'open-hearing': {
      const hearing = hearingOf(turn);
      return hearing === undefined ? `/cases/${caseId}?tab=hearings` : `/hearings/${hearing}`;
    }
    case 'act-in-trial':
      return `/cases/${caseId}/trial`;
    case 'await-ruling':
    case 'none':
      return undefined;
  }
}

/** What waits for the reader stands first, the most urgent of it on top; the rest keeps its order. */
export function byUrgency<T extends { turn: Turn }>(things: readonly T[]): T[] {
  const dueOf = (thing: T) => (thing.turn.due === undefined ? Infinity : Date.parse(thing.turn.due.at));
  const asksMe = (thing: T) => thing.turn.mine && thing.turn.kind !== 'none';
  const asking = things.filter(asksMe).sort((one, other) => dueOf(one) - dueOf(other));
  return [...asking, ...things.filter((thing) => !asksMe(thing))];
}
