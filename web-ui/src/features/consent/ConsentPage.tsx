import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { consentNoticeQuery, consentsQuery, queryClient } from '@/api/queries';
import type { ConsentEntry } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Actions, Badge, Card, Empty, LegalBasis, LinkButton, Page, ProblemNote, Reading } from '@/ui';
import styles from './ConsentPage.module.css';
import { nextToChoose } from './model/nextToChoose';

const route = getRouteApi('/around/signed-in-only/cases/$case/consent');

/** One stage at a time: the notice first, then two choices of equal weight, none of them ticked. */
export function ConsentPage() {
  const t = useText();
  const { case: caseId } = route.useParams();
  const { stage } = route.useSearch();
  const board = useQuery(consentsQuery(caseId));
  return (
    <Page title={t('consent:title')} back={`/cases/${caseId}?tab=consent`}>
      <Reading of={board}>
        {({ entries }) => {
          const mine = entries.filter((entry) => entry.mine);
          const entry = mine.find((each) => each.stage === stage) ?? nextToChoose(mine);
          if (entry === undefined) {
            return (
              <Empty title={t('consent:allChosen')}>
                <LinkButton variant="default" to={`/cases/${caseId}?tab=consent`}>
                  {t('consent:seeAll')}
                </LinkButton>
              </Empty>
            );
          }
          const left = mine.filter((each) => each.choice === 'pending').length;
          return <StageChoice key={entry.stage} entry={entry} caseId={caseId} left={left} />;
        }}
      </Reading>
    </Page>
  );
}

function StageChoice({ entry, caseId, left }: { entry: ConsentEntry; caseId: string; left: number }) {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const notice = useQuery(consentNoticeQuery(entry.stage, language));
  const [choice, setChoice] = useState<'online' | 'offline'>();
  const [reason, setReason] = useState('');
  const changing = entry.choice !== 'pending';
  const decide = useMutation({
    mutationFn: (decision: { choice: 'online' | 'offline'; noticeVersion: string }) =>
      answer(
        api.PUT('/api/cases/{case}/consents/{stage}', {
          params: { path: { case: caseId, stage: entry.stage } },
          body: { ...decision, ...(reason.trim() === '' ? {} : { reason }) },
        }),
      ),
    onSuccess: async (changed) => {
      queryClient.setQueryData(consentsQuery(caseId).queryKey, changed);
      await queryClient.invalidateQueries({ queryKey: ['case', caseId] });
      await navigate({ to: '/cases/$case/consent', params: { case: caseId }, search: {}, replace: true });
    },
  });

  return (
    <Reading of={notice}>
      {({ title, paragraphs, version, basis }) => (
        <>
          <Card title={`${t.code('ui:stage', entry.stage)} · ${title}`}>
            {paragraphs.map((paragraph) => (
              <p key={paragraph} className={styles.paragraph}>
                {paragraph}
              </p>
            ))}
            <p>
              <LegalBasis basis={basis} />
            </p>
          </Card>
          {changing && (
            <p>
              {t('consent:chosen')} <Badge>{t.code('consent:choice', entry.choice)}</Badge>
            </p>
          )}
          <Radio.Group
            label={t('consent:question', { stage: t.code('ui:stage', entry.stage) })}
            value={choice ?? null}
            onChange={(value) => setChoice(value === 'online' ? 'online' : 'offline')}
          >
            <div className={styles.choices}>
              <Radio.Card value="online" className={styles.choice}>
                <Radio.Indicator />
                <span>
                  <strong>{t('consent:online')}</strong>
                  <br />
                  {t('consent:onlineMeans')}
                </span>
              </Radio.Card>
              <Radio.Card value="offline" className={styles.choice}>
                <Radio.Indicator />
                <span>
                  <strong>{t('consent:offline')}</strong>
                  <br />
                  {t('consent:offlineMeans')}
                </span>
              </Radio.Card>
            </div>
          </Radio.Group>
          {changing && choice !== undefined && choice !== entry.choice && (
            <Textarea
              label={t('consent:reason')}
              value={reason}
              maxLength={1000}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {decide.isError && <ProblemNote thrown={decide.error} />}
          <Actions>
            <Button
              disabled={choice === undefined || choice === entry.choice}
              loading={decide.isPending}
              onClick={() => choice !== undefined && decide.mutate({ choice, noticeVersion: version })}
            >
              {t('consent:confirm')}
            </Button>
          </Actions>
          {left > 1 && <p>{t('consent:left', { count: left - 1 })}</p>}
        </>
      )}
    </Reading>
  );
}
