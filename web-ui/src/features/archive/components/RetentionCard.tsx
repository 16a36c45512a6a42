import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, ifMatch } from '@/api/client';
import { archiveQuery, queryClient } from '@/api/queries';
import type { CaseFile, FileAct } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, Fact, Facts, LegalBasis, ProblemNote } from '@/ui';

const acts: readonly FileAct[] = [
  'place-hold',
  'lift-hold',
  'propose-disposal',
  'approve-disposal',
  'decline-disposal',
];

/** How long the file stays and why, what holds it, and letting it go, which two people decide. */
export function RetentionCard({ caseId, file }: { caseId: string; file: CaseFile }) {
  const t = useText();
  const { retention, holds, appraisal } = file;
  const [wanted, setWanted] = useState<FileAct>();
  const possible = acts.filter((act) => file.may.includes(act));
  return (
    <Card title={t('archive:retention')}>
      <Facts>
        <Fact name={t('archive:length')}>
          {t.code('archive:retention', retention.length)} <LegalBasis basis={retention.basis} />
        </Fact>
        {retention.until !== undefined && <Fact name={t('archive:until')}>{retention.until}</Fact>}
        <Fact name={t('archive:grounds')}>
          {retention.grounds.map((ground) => t.code('archive:ground', ground)).join(' · ')}
        </Fact>
      </Facts>
      {holds.map((hold) => (
        <p key={hold.id}>
          {hold.liftedAt === undefined ? t('archive:holdStands') : t('archive:holdLifted')} <CourtTime at={hold.at} /> ·{' '}
          {hold.reason}
        </p>
      ))}
      {appraisal !== undefined && (
        <p>
          {t('archive:appraised')} <CourtTime at={appraisal.at} /> · {appraisal.reason}
        </p>
      )}
      {wanted === undefined ? (
        <Actions>
          {possible.map((act) => (
            <Button key={act} variant="default" onClick={() => setWanted(act)}>
              {t.code('archive:act', act)}
            </Button>
          ))}
        </Actions>
      ) : (
        <Doing caseId={caseId} file={file} act={wanted} onEnd={() => setWanted(undefined)} />
      )}
    </Card>
  );
}

/** An act with its reason, done by a second press that says what it means. */
function Doing({ caseId, file, act, onEnd }: { caseId: string; file: CaseFile; act: FileAct; onEnd: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const hold = file.holds.find(({ liftedAt }) => liftedAt === undefined)?.id;
  const doing = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/archive/acts', {
          params: { path: { case: caseId }, header: ifMatch(file.version) },
          body: { act, reason: reason.trim(), ...(act === 'lift-hold' && hold !== undefined ? { hold } : {}) },
        }),
      ),
    onSuccess: (changed) => {
      queryClient.setQueryData(archiveQuery(caseId).queryKey, changed);
      onEnd();
    },
  });
  const name = t.code('archive:act', act);
  return (
    <form
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        doing.mutate();
      }}
    >
      <p>{t.code('archive:actMeans', act)}</p>
      <Textarea
        label={t('archive:reason')}
        value={reason}
        maxLength={1000}
        required
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {doing.isError && <ProblemNote thrown={doing.error} />}
      <Actions>
        <Button type="submit" loading={doing.isPending} disabled={reason.trim() === ''}>
          {name}
        </Button>
        <Button variant="default" onClick={onEnd}>
          {t('ui:cancel')}
        </Button>
      </Actions>
    </form>
  );
}
