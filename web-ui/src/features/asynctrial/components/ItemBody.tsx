import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Trial, TrialItem } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Badge, CopyText, CourtTime, ProblemNote } from '@/ui';
import { useNames } from '../model/useNames';
import { useShown } from '../model/useReadings';
import { useTrialAct } from '../model/useTrialActs';
import { Enclosed } from './Enclosed';
import { ReadBy } from './ReadBy';
import styles from './Said.module.css';
import { StatementForm } from './StatementForm';

/** What was said, by whom and when, what the judge made of it, and what its author or the judge can still add. */
export function ItemBody({ trial, item }: { trial: Trial; item: TrialItem }) {
  const t = useText();
  const names = useNames(trial);
  const shown = useShown(item);
  const [cameNew] = useState(item.unread);
  const { content, ruling } = item;
  return (
    <div ref={shown} className={styles.body}>
      {cameNew && (
        <p>
          <Badge look="pressing">{t('asynctrial:new')}</Badge>
        </p>
      )}
      {content.text !== '' && <p className={item.struck === undefined ? styles.text : styles.struck}>{content.text}</p>}
      <Enclosed trial={trial} item={item} />
      {content.wish !== undefined && <p>{t.code('asynctrial:wishes', content.wish)}</p>}
      {content.to !== undefined && <p>{t('asynctrial:askedTo', { who: names.parties(content.to) })}</p>}
      {item.late !== undefined && (
        <p>
          <Badge look="pressing">{t('asynctrial:late')}</Badge> {item.late}
        </p>
      )}
      {ruling !== undefined && (
        <p>
          <Badge>{t.code('asynctrial:decision', ruling.decision)}</Badge> {ruling.reason}
        </p>
      )}
      {item.awaitsRuling && <p>{t('asynctrial:awaitsRuling')}</p>}
      {item.struck !== undefined && <p>{t('asynctrial:struck', { reason: item.struck })}</p>}
      <p className={styles.mark}>
        {names.author(item)} · <CourtTime at={item.at} />
      </p>
      <ReadBy trial={trial} item={item} />
      <details className={styles.mark}>
        <summary>{t('asynctrial:sealedAs')}</summary>
        {t('asynctrial:digest')} <CopyText text={item.digest} />
      </details>
      <Additions trial={trial} item={item} />
    </div>
  );
}

/** Nothing is edited: an author corrects by a new item, and the judge takes out of consideration with a reason. */
function Additions({ trial, item }: { trial: Trial; item: TrialItem }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const mayCorrect = item.party === trial.myParty && trial.may.includes('submit') && isOwnWord(item);
  const mayStrike = trial.may.includes('strike-item') && item.struck === undefined;
  if (!mayCorrect && !mayStrike) return null;
  if (!open) {
    return (
      <Actions>
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {mayCorrect ? t('asynctrial:correct') : t('asynctrial:strike')}
        </Button>
      </Actions>
    );
  }
  return mayCorrect ? (
    <StatementForm
      trial={trial}
      slot={`correction-${item.id}`}
      label={t('asynctrial:correct')}
      of={{ kind: 'correction', of: item.id }}
    />
  ) : (
    <Strike trial={trial} item={item} />
  );
}

function isOwnWord({ content, party }: TrialItem): boolean {
  return party !== undefined && content.kind !== 'confirmation' && content.kind !== 'request';
}

function Strike({ trial, item }: { trial: Trial; item: TrialItem }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const act = useTrialAct(trial);
  return (
    <>
      <Textarea
        label={t('asynctrial:reason')}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {act.isError && <ProblemNote thrown={act.error} />}
      <Actions>
        <Button
          variant="default"
          disabled={reason.trim() === ''}
          loading={act.isPending}
          onClick={() => act.mutate({ act: 'strike-item', item: item.id, reason })}
        >
          {t('asynctrial:strike')}
        </Button>
      </Actions>
    </>
  );
}
