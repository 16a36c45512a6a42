import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Suspense } from 'react';
import { courtQuery, meQuery, queryClient } from '@/api/queries';
import { isSignedIn, prepareSignIn } from '@/api/signIn';
import type { CaseTab, FilingStep } from '@/features/cases';
import { caseTabs, filingSteps } from '@/features/cases';
import { adoptDevice } from '@/features/identity';
import { bringPageTexts, withTexts } from '@/i18n';
import { onDemand, Skeleton } from '@/ui';

/** The pages by address. Every page is its own chunk; the table is the only place that knows them all. */

const root = createRootRoute({
  beforeLoad: async () => {
    prepareSignIn(await queryClient.query({ ...courtQuery, staleTime: 'static' }));
    return { signedIn: await isSignedIn() };
  },
});

const around = createRoute({
  getParentRoute: () => root,
  id: 'around',
  component: function Around() {
    return (
      <Suspense fallback={<Skeleton cards={2} />}>
        <Shell signedIn={around.useRouteContext().signedIn} />
      </Suspense>
    );
  },
});
const Shell = onDemand(async () => (await import('./Shell')).Shell);

/** The person signed in, with the zone and language of this device if they have just registered. */
const whoIsHere = async () => adoptDevice(await queryClient.query({ ...meQuery, staleTime: 'static' }));

/** Pages for people who are signed in; anybody else is asked to, and comes back. */
const signedIn = createRoute({
  getParentRoute: () => around,
  id: 'signed-in-only',
  beforeLoad: async ({ context, location }) => {
    if (!context.signedIn) throw redirect({ to: '/sign-in', search: { returnTo: location.href } });
    return { me: await whoIsHere() };
  },
});

/** The hearing room has the screen for itself. */
const roomOnly = createRoute({
  getParentRoute: () => root,
  id: 'room-only',
  beforeLoad: ({ context, location }) => {
    if (!context.signedIn) throw redirect({ to: '/sign-in', search: { returnTo: location.href } });
  },
});

type Search = Record<string, unknown>;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((each) => each === value);

const landing = createRoute({
  getParentRoute: () => around,
  path: '/sign-in',
  validateSearch: (search: Search): { returnTo?: string } => {
    const returnTo = text(search['returnTo']);
    return returnTo === undefined ? {} : { returnTo };
  },
  component: lazyRouteComponent(() => import('@/features/identity/LandingPage'), 'LandingPage'),
});
const signedInNow = createRoute({
  getParentRoute: () => around,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('@/features/identity/SignedInPage'), 'SignedInPage'),
});
const invitation = createRoute({
  getParentRoute: () => around,
  path: '/invitation/$code',
  beforeLoad: async ({ context }) => {
    if (context.signedIn) await whoIsHere();
  },
  component: lazyRouteComponent(() => import('@/features/parties/InvitationPage'), 'InvitationPage'),
});

/** Where witnesses and interpreters come in: by a code, without account. */
const door = createRoute({
  getParentRoute: () => around,
  path: '/door/$hearing',
  component: lazyRouteComponent(() => import('@/features/participants/DoorPage'), 'DoorPage'),
});
const doorRoom = createRoute({
  getParentRoute: () => root,
  path: '/door/$hearing/room',
  component: lazyRouteComponent(() => import('@/features/hearings/room'), 'DoorRoomPage'),
});

/** The first page is whatever the day of that person begins with. */
const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: function Home() {
    const { me } = home.useRouteContext();
    if (me.staff.includes('clerk')) return <WorkListPage />;
    return me.staff.includes('judge') ? <BenchPage /> : <HomePage />;
  },
});
const HomePage = lazyRouteComponent(() => import('@/features/cases/HomePage'), 'HomePage');
const WorkListPage = lazyRouteComponent(() => import('@/features/cases/WorkListPage'), 'WorkListPage');
const BenchPage = lazyRouteComponent(() => import('@/features/hearings/BenchPage'), 'BenchPage');

const filing = createRoute({
  getParentRoute: () => signedIn,
  path: '/filings/$filing',
  validateSearch: (search: Search): { step?: FilingStep } => {
    const step = oneOf(filingSteps, search['step']);
    return step === undefined ? {} : { step };
  },
  component: lazyRouteComponent(() => import('@/features/cases/FilingPage'), 'FilingPage'),
});
const cases = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases',
  component: lazyRouteComponent(() => import('@/features/cases/CasesPage'), 'CasesPage'),
});
const caseById = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case',
  validateSearch: (search: Search): { tab?: CaseTab } => {
    const tab = oneOf(caseTabs, search['tab']);
    return tab === undefined ? {} : { tab };
  },
  component: lazyRouteComponent(() => import('@/features/cases/CasePage'), 'CasePage'),
});
const receipt = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/receipt',
  component: lazyRouteComponent(() => import('@/features/cases/ReceiptPage'), 'ReceiptPage'),
});
const correction = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/correction',
  component: lazyRouteComponent(() => import('@/features/cases/CorrectionPage'), 'CorrectionPage'),
});
const decision = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/decision',
  component: lazyRouteComponent(() => import('@/features/cases/DecisionPage'), 'DecisionPage'),
});
const invitations = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/invitations',
  component: lazyRouteComponent(() => import('@/features/parties/InvitationsPage'), 'InvitationsPage'),
});
const consent = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/consent',
  validateSearch: (search: Search): { stage?: string } => {
    const stage = text(search['stage']);
    return stage === undefined ? {} : { stage };
  },
  component: lazyRouteComponent(() => import('@/features/consent/ConsentPage'), 'ConsentPage'),
});
const permissions = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/permissions',
  component: lazyRouteComponent(() => import('@/features/permissions/PermissionsPage'), 'PermissionsPage'),
});
const mediation = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/mediation',
  component: lazyRouteComponent(() => import('@/features/mediation/MediationPage'), 'MediationPage'),
});
const addEvidence = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/evidence',
  component: lazyRouteComponent(() => import('@/features/evidence/AddEvidencePage'), 'AddEvidencePage'),
});
const schedule = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/schedule',
  component: lazyRouteComponent(() => import('@/features/hearings/SchedulePage'), 'SchedulePage'),
});
const trial = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/trial',
  component: lazyRouteComponent(() => import('@/features/asynctrial/TrialPage'), 'TrialPage'),
});
const trials = createRoute({
  getParentRoute: () => signedIn,
  path: '/trials',
  component: lazyRouteComponent(() => import('@/features/asynctrial/TrialsPage'), 'TrialsPage'),
});
const whatIf = createRoute({
  getParentRoute: () => signedIn,
  path: '/what-if',
  validateSearch: (search: Search): { case?: string } => {
    const caseId = text(search['case']);
    return caseId === undefined ? {} : { case: caseId };
  },
  component: lazyRouteComponent(() => import('@/features/asynctrial/WhatIfPage'), 'WhatIfPage'),
});
const exhibit = createRoute({
  getParentRoute: () => signedIn,
  path: '/exhibits/$exhibit',
  component: lazyRouteComponent(() => import('@/features/evidence/ExhibitPage'), 'ExhibitPage'),
});
const hearing = createRoute({
  getParentRoute: () => signedIn,
  path: '/hearings/$hearing',
  validateSearch: (search: Search): { heard?: string } => {
    const heard = text(search['heard']);
    return heard === undefined ? {} : { heard };
  },
  component: lazyRouteComponent(() => import('@/features/hearings/HearingPage'), 'HearingPage'),
});
const writtenRecord = createRoute({
  getParentRoute: () => signedIn,
  path: '/hearings/$hearing/written-record',
  component: lazyRouteComponent(() => import('@/features/records/RecordPage'), 'RecordPage'),
});
const command = createRoute({
  getParentRoute: () => signedIn,
  path: '/command',
  component: lazyRouteComponent(() => import('@/features/command/CommandPage'), 'CommandPage'),
});
const calendar = createRoute({
  getParentRoute: () => signedIn,
  path: '/calendar',
  component: lazyRouteComponent(() => import('@/features/hearings/CalendarPage'), 'CalendarPage'),
});
const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/inbox',
  validateSearch: (search: Search): { notice?: string } => {
    const notice = text(search['notice']);
    return notice === undefined ? {} : { notice };
  },
  component: lazyRouteComponent(() => import('@/features/notices/InboxPage'), 'InboxPage'),
});
const me = createRoute({
  getParentRoute: () => signedIn,
  path: '/me',
  component: lazyRouteComponent(() => import('@/features/identity/MePage'), 'MePage'),
});
const identity = createRoute({
  getParentRoute: () => signedIn,
  path: '/identity',
  component: lazyRouteComponent(() => import('@/features/identity/IdentityPage'), 'IdentityPage'),
});
const identityChecks = createRoute({
  getParentRoute: () => signedIn,
  path: '/identity-checks',
  component: lazyRouteComponent(() => import('@/features/identity/IdentityChecksPage'), 'IdentityChecksPage'),
});
const audits = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits',
  component: lazyRouteComponent(() => import('@/features/ledger/AuditPage'), 'AuditPage'),
});
const archive = createRoute({
  getParentRoute: () => signedIn,
  path: '/archive',
  component: lazyRouteComponent(() => import('@/features/archive/ArchiveSearchPage'), 'ArchiveSearchPage'),
});
const caseArchive = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/archive',
  component: lazyRouteComponent(() => import('@/features/archive/ArchivePage'), 'ArchivePage'),
});
const closing = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$case/closing',
  component: lazyRouteComponent(() => import('@/features/cases/ClosingPage'), 'ClosingPage'),
});
const identityCheck = createRoute({
  getParentRoute: () => signedIn,
  path: '/identity-checks/$check',
  component: lazyRouteComponent(() => import('@/features/identity/IdentityCheckPage'), 'IdentityCheckPage'),
});
const invitationCode = createRoute({
  getParentRoute: () => signedIn,
  path: '/invitation',
  component: lazyRouteComponent(() => import('@/features/parties/InvitationCodePage'), 'InvitationCodePage'),
});

const room = createRoute({
  getParentRoute: () => roomOnly,
  path: '/hearings/$hearing/room',
  component: lazyRouteComponent(() => import('@/features/hearings/room'), 'RoomPage'),
});

/** Where the public comes to look on. */
const galleryDoor = createRoute({
  getParentRoute: () => signedIn,
  path: '/gallery/$hearing',
  component: lazyRouteComponent(() => import('@/features/hearings/gallery'), 'GalleryDoorPage'),
});
const gallery = createRoute({
  getParentRoute: () => roomOnly,
  path: '/gallery/$hearing/look-on',
  component: lazyRouteComponent(
    () => withTexts(() => import('@/features/hearings/gallery'), bringPageTexts),
    'GalleryPage',
  ),
});

export const routeTree = root.addChildren([
  around.addChildren([
    landing,
    signedInNow,
    invitation,
    door,
    signedIn.addChildren([
      home,
      filing,
      cases,
      caseById,
      receipt,
      correction,
      decision,
      closing,
      archive,
      caseArchive,
      invitations,
      consent,
      permissions,
      mediation,
      addEvidence,
      schedule,
      trial,
      trials,
      whatIf,
      exhibit,
      hearing,
      writtenRecord,
      galleryDoor,
      command,
      calendar,
      inbox,
      me,
      identity,
      identityChecks,
      audits,
      identityCheck,
      invitationCode,
    ]),
  ]),
  roomOnly.addChildren([room, gallery]),
  doorRoom,
]);
