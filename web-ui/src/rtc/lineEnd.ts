/** Why a socket ended, and with that what the page does: enter again by itself, at once where only the ticket was spent, or stop. */
export type LineEnd =
  | { kind: 'court-restarts' }
  | { kind: 'unheard' }
  | { kind: 'lost' }
  | { kind: 'ticket-spent' }
  | { kind: 'malformed'; reason: string }
  | { kind: 'barred'; reason: string }
  | { kind: 'replaced' }
  | { kind: 'over' }
  | { kind: 'dismissed' };

/** The ends after which nothing is tried again without the person. */
export type FinalEnd = Extract<LineEnd, { kind: 'malformed' | 'barred' | 'replaced' | 'over' | 'dismissed' }>;

/** Close codes of docs/room-protocol.md; every other one is a lost line. */
export function lineEndOf(code: number, reason: string): LineEnd {
  switch (code) {
    case 1001:
      return { kind: 'court-restarts' };
    case 4400:
      return { kind: 'malformed', reason };
    case 4401:
      return { kind: 'ticket-spent' };
    case 4403:
      return { kind: 'barred', reason };
    case 4408:
      return { kind: 'unheard' };
    case 4409:
      return { kind: 'replaced' };
    case 4410:
      return { kind: 'over' };
    case 4411:
      return { kind: 'dismissed' };
    default:
      return { kind: 'lost' };
  }
}
