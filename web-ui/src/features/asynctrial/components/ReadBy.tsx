import type { Trial, TrialItem } from '@/api/schemas';
import { useText } from '@/i18n';
import { CourtTime } from '@/ui';
import { useNames } from '../model/useNames';
import styles from './Said.module.css';

/** Which of the other sides has read an item and when, and which has not yet. */
export function ReadBy({ trial, item }: { trial: Trial; item: TrialItem }) {
  const t = useText();
  const names = useNames(trial);
  const has = (party: string) => item.readBy.some((reading) => reading.party === party);
  const notYet = trial.parties
    .map(({ id }) => id)
    .filter((party) => party !== item.party && party !== trial.myParty && !has(party));
  return (
    <>
      {item.readBy.map(({ party, at }) => (
        <p key={party} className={styles.mark}>
          {party === trial.myParty
            ? t('asynctrial:readByYou')
            : t('asynctrial:readBy', { who: names.parties([party]) })}{' '}
          <CourtTime at={at} />
        </p>
      ))}
      {notYet.length > 0 && <p className={styles.mark}>{t('asynctrial:notReadBy', { who: names.parties(notYet) })}</p>}
    </>
  );
}
