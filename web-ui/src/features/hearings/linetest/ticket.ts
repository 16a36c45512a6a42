import { answer, api } from '@/api/client';
import { problemOf } from '@/api/problem';
import type { TicketAnswer } from '@/rtc';

/** A ticket to test a line: by the account that is signed in, or by the pass of somebody who has none. */
export async function lineTestTicket(hearing: string, pass: string | undefined): Promise<TicketAnswer> {
  try {
    const { ticket, url } = await answer(
      pass === undefined
        ? api.POST('/api/hearings/{hearing}/line-tests', { params: { path: { hearing } } })
        : api.POST('/api/line-tests', { body: { pass } }),
    );
    return { kind: 'ticket', ticket, url };
  } catch (thrown) {
    const problem = problemOf(thrown);
    // That others test at this moment is an answer like any other, though the court calls it a service that is not there now.
    return problem.kind === 'refused' ? { kind: 'refused', code: problem.code } : { kind: 'unreachable' };
  }
}
