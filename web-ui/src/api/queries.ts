import { QueryClient, infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, answerIfThere, api } from './client';
import { tellCourtTime } from './clock';
import { PAGE } from './everyPage';
import { problemOf } from './problem';
import type { CaseFile, CaseState, IdentityState, Language, Stage, TrialSupposition } from './schemas';

/** Readings of the court, shared by the pages; a key names the thing as the address does. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, thrown) => problemOf(thrown).kind === 'unreachable' && failures < 2,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

export const courtQuery = queryOptions({
  queryKey: ['court'],
  queryFn: async () => {
    const court = await answer(api.GET('/api/court'));
    tellCourtTime(court.now);
    return court;
  },
  staleTime: 60_000,
  refetchInterval: 60_000,
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answer(api.GET('/api/me')),
  staleTime: 30_000,
  refetchInterval: 30_000,
});

/** What stands at the door of a gallery; looked at again until the judge lets people in. */
export const galleryDoorQuery = (hearing: string) =>
  queryOptions({
    queryKey: ['gallery', hearing],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/gallery', { params: { path: { hearing } } })),
    refetchInterval: 4_000,
  });

export const calendarFeedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: () => answer(api.GET('/api/me/calendar-feed')),
  staleTime: Infinity,
});

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => answer(api.GET('/api/cases/{case}', { params: { path: { case: id } } })),
    refetchInterval: 20_000,
  });

export const judgesQuery = queryOptions({
  queryKey: ['judges'],
  queryFn: () => answer(api.GET('/api/judges')),
});

/** While an audit is under way its numbers grow by the second. */
export const auditsQuery = queryOptions({
  queryKey: ['audits'],
  queryFn: () => answer(api.GET('/api/fixity/audits')),
  refetchInterval: ({ state }) => (state.data?.items.some((audit) => audit.finishedAt === undefined) ? 1_500 : 60_000),
});

/** Witnesses answer within seconds; an alarm is there for good. */
export const witnessesQuery = queryOptions({
  queryKey: ['witnesses'],
  queryFn: () => answer(api.GET('/api/ledger/witnesses')),
  refetchInterval: 15_000,
});

/** While it is packaged its numbers grow by the second. */
export const archiveQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'archive'],
    queryFn: () => answer(api.GET('/api/cases/{case}/archive', { params: { path: { case: id } } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'packaging' ? 1_500 : 15_000),
  });

export interface ArchiveFilter {
  q?: string;
  year?: number;
  retention?: CaseFile['retention']['length'];
}

export const archiveSearchQuery = (filter: ArchiveFilter) =>
  infiniteQueryOptions({
    queryKey: ['archive', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/archive', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export interface CaseFilter {
  q?: string;
  state?: CaseState;
  workList?: boolean;
}

export const casesQuery = (filter: CaseFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/cases', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 20_000,
  });

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['case', id, 'timeline'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/cases/{case}/timeline', {
          params: { path: { case: id }, query: { limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 20_000,
  });

/** Who takes part from another state, and what permits it; for judge and clerk. */
/** With what follows on a day, `2026-12-01`; today where none is named. */
export const permissionsQuery = (id: string, on?: string) =>
  queryOptions({
    queryKey: ['case', id, 'permissions', on],
    queryFn: () =>
      answer(
        api.GET('/api/cases/{case}/permissions', {
          params: { path: { case: id }, query: on === undefined ? {} : { on } },
        }),
      ),
  });

/** A certificate that is being made is looked for again soon. */
export const serviceQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'service'],
    queryFn: () => answer(api.GET('/api/cases/{case}/service', { params: { path: { case: id } } })),
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ certificate }) => certificate?.state === 'being-made') === true ? 2_000 : 30_000,
  });

export const filingsQuery = queryOptions({
  queryKey: ['filings'],
  queryFn: () => answer(api.GET('/api/filings', { params: { query: { limit: PAGE } } })),
});

export const consentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'consents'],
    queryFn: () => answer(api.GET('/api/cases/{case}/consents', { params: { path: { case: id } } })),
  });

export const consentHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'consents', 'history'],
    queryFn: () => answer(api.GET('/api/cases/{case}/consents/history', { params: { path: { case: id } } })),
  });

/** The notice in force, or the version that was shown. */
export const consentNoticeQuery = (stage: Stage, language: Language, version?: string) =>
  queryOptions({
    queryKey: ['consent-notice', stage, language, version],
    queryFn: () =>
      answer(
        api.GET('/api/consent-notices/{stage}', {
          params: { path: { stage }, query: { language, ...(version === undefined ? {} : { version }) } },
        }),
      ),
    staleTime: Infinity,
  });

export const invitationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'invitations'],
    queryFn: () => answer(api.GET('/api/cases/{case}/invitations', { params: { path: { case: id } } })),
  });

export const invitationQuery = (code: string) =>
  queryOptions({
    queryKey: ['invitation', code],
    queryFn: () => answer(api.GET('/api/invitations/{code}', { params: { path: { code } } })),
    retry: false,
  });

/** What a code opens; the code travels in the body and stands in no address. */
export const doorQuery = (hearing: string, code: string) =>
  queryOptions({
    queryKey: ['door', hearing, code],
    queryFn: () =>
      answer(api.POST('/api/hearings/{hearing}/door/reading', { params: { path: { hearing } }, body: { code } })),
    retry: false,
    staleTime: Infinity,
  });

export const participantsQuery = (hearing: string) =>
  queryOptions({
    queryKey: ['hearing', hearing, 'participants'],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/participants', { params: { path: { hearing } } })),
    refetchInterval: 20_000,
  });

export const undertakingQuery = (capacity: string, language: Language) =>
  queryOptions({
    queryKey: ['undertaking', capacity, language],
    queryFn: () =>
      answer(
        api.GET('/api/undertakings/{capacity}', {
          params: { path: { capacity: capacity as 'witness' }, query: { language } },
        }),
      ),
    staleTime: Infinity,
  });

export const caseHearingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'hearings'],
    queryFn: () => answer(api.GET('/api/cases/{case}/hearings', { params: { path: { case: id } } })),
    refetchInterval: 20_000,
  });

export const hearingsQuery = queryOptions({
  queryKey: ['hearings'],
  queryFn: () => answer(api.GET('/api/hearings', { params: { query: { limit: PAGE } } })),
  refetchInterval: 20_000,
});

export const hearingQuery = (id: string) =>
  queryOptions({
    queryKey: ['hearing', id],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}', { params: { path: { hearing: id } } })),
    refetchInterval: 10_000,
  });

export const hearingRecordQuery = (id: string) =>
  queryOptions({
    queryKey: ['hearing', id, 'record'],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/record', { params: { path: { hearing: id } } })),
  });

/** Whoever is in the room hears of each change; elsewhere a page looks again now and then. */
export const writtenRecordQuery = (id: string) =>
  queryOptions({
    queryKey: ['hearing', id, 'written-record'],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/written-record', { params: { path: { hearing: id } } })),
    refetchInterval: 10_000,
  });

/** What people say of a hearing, for its clerk. */
export const feedbackQuery = (id: string) =>
  queryOptions({
    queryKey: ['hearing', id, 'feedback'],
    queryFn: () => answer(api.GET('/api/hearings/{hearing}/feedback', { params: { path: { hearing: id } } })),
  });

/** What of the record concerns whoever shows the pass; the clerk may be writing it just now. */
export const ownLinesQuery = (id: string, pass: string) =>
  queryOptions({
    queryKey: ['hearing', id, 'own-lines'],
    queryFn: () => answer(api.POST('/api/own-lines/reading', { body: { pass } })),
    refetchInterval: 5_000,
  });

/** Null while no trial has been proposed. */
export const trialQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'trial'],
    queryFn: () => answerIfThere(api.GET('/api/cases/{case}/trial', { params: { path: { case: id } } })),
    refetchInterval: 15_000,
  });

/** Which hearings hear what an asynchronous trial of the case gave up. */
export const conversionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'conversions'],
    queryFn: () => answer(api.GET('/api/cases/{case}/conversions', { params: { path: { case: id } } })),
  });

export const trialsQuery = infiniteQueryOptions({
  queryKey: ['trials'],
  queryFn: ({ pageParam }) =>
    answer(
      api.GET('/api/trials', {
        params: { query: { limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
  refetchInterval: 20_000,
});

export const caseAssessmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'trial', 'assessment'],
    queryFn: () => answer(api.GET('/api/cases/{case}/trial/assessment', { params: { path: { case: id } } })),
  });

/** What the rules would answer, if; the last answer stands until the next one is there. */
export const suppositionQuery = (supposed: TrialSupposition) =>
  queryOptions({
    queryKey: ['trial-assessments', supposed],
    queryFn: () => answer(api.POST('/api/trial-assessments', { body: supposed })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

export const trialRulesQuery = queryOptions({
  queryKey: ['trial-rules'],
  queryFn: () => answer(api.GET('/api/trial-rules')),
  staleTime: Infinity,
});

export const slotsQuery = (id: string, search: { from?: string; days: number; durationMinutes: number }) =>
  queryOptions({
    queryKey: ['case', id, 'slots', search],
    queryFn: () =>
      answer(api.GET('/api/cases/{case}/hearing-slots', { params: { path: { case: id }, query: search } })),
  });

export const identityChecksQuery = (state?: IdentityState) =>
  queryOptions({
    queryKey: ['identity-checks', state],
    queryFn: () =>
      answer(
        api.GET('/api/identity-checks', {
          params: { query: { limit: 100, ...(state === undefined ? {} : { state }) } },
        }),
      ),
    refetchInterval: 20_000,
  });

export const identityCheckQuery = (id: string) =>
  queryOptions({
    queryKey: ['identity-check', id],
    queryFn: () => answer(api.GET('/api/identity-checks/{check}', { params: { path: { check: id } } })),
  });

export const inboxQuery = infiniteQueryOptions({
  queryKey: ['inbox'],
  queryFn: ({ pageParam }) =>
    answer(
      api.GET('/api/inbox', { params: { query: { limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } } }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
  refetchInterval: 30_000,
});
