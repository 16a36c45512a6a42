import type { Problem } from '@/api/problem';
import type { TicketAnswer } from '@/rtc';

const COURT_IS_AWAY = 503;

/** What it means for a visit that a ticket was not given: who is refused stays outside; where the court itself is away, the page knocks again. */
export function withoutTicket(problem: Problem): TicketAnswer {
  switch (problem.kind) {
    case 'refused':
      return problem.status === COURT_IS_AWAY
        ? { kind: 'unreachable' }
        : { kind: 'refused', code: problem.code, instance: problem.reference };
    case 'signed-out':
      return { kind: 'refused', code: 'signed-out' };
    case 'unreachable':
    case 'broken':
      return { kind: 'unreachable' };
  }
}
