import type { Notice } from '@/api/schemas';

/** Where a notice leads: to the invitation it carries, the hearing, the trial, the case it is about, or where a file is sent again. */
export function addressOfNotice(notice: Notice): string | undefined {
  const code = notice.params['code'];
  if (notice.kind.includes('invit') && typeof code === 'string') return `/invitation/${code}`;
  const intendedFor = notice.params['intendedFor'];
  if (typeof intendedFor === 'string') return `/cases/${intendedFor}/evidence`;
  if (notice.hearing !== undefined) return `/hearings/${notice.hearing}`;
  if (notice.caseId === undefined) return undefined;
  return `/cases/${notice.caseId}${'trial' in notice.params ? '/trial' : ''}`;
}
