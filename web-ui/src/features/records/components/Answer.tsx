import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '@/api/queries';
import type { WrittenRecord } from '@/api/schemas';
import { useText, type TextKey } from '@/i18n';
import { useDigest } from '../model/useDigest';
import { Ask } from './Ask';
import styles from './records.module.css';

/** What the reader confirms or signs: this text and no other, by the digest that this device computed over what it shows. */
export function Answer({ record }: { record: WrittenRecord }) {
  const t = useText();
  const { hearing, lines, may, digest } = record;
  const shown = useDigest(lines);
  const confirms = may.includes('confirm-record');
  const signs = may.includes('sign-record');
  const objects = may.includes('object-to-record');
  if (!confirms && !signs) return <Waiting record={record} objects={objects} />;
  const what = t('records:whatIsSigned', { count: lines.length, caseNumber: record.caseNumber });
  const differs = shown !== undefined && shown !== digest;
  const bound = { hearing, shown, disabled: shown === undefined || differs };
  return (
    <section className={styles.answer} aria-labelledby="record-answer">
      <h3 id="record-answer">{t(confirms ? 'records:readAndAnswer' : 'records:signNow')}</h3>
      <p>{what}</p>
      <p className={styles.digest}>
        {t('records:digest')} <code data-digest={shown}>{shown ?? '…'}</code>
      </p>
      {differs && <p role="alert">{t('records:digestDiffers')}</p>}
      <div className={styles.keys}>
        {confirms && (
          <Bound {...bound} act="confirm-record" label={t('records:confirm')} question={t('records:confirmAsk')} />
        )}
        {objects && <ObjectTo record={record} />}
        {signs && <Bound {...bound} act="sign-record" label={t('records:sign')} question={t('records:signAsk')} />}
      </div>
    </section>
  );
}

interface BoundProps {
  hearing: string;
  shown: string | undefined;
  disabled: boolean;
  act: 'confirm-record' | 'sign-record';
  label: string;
  question: string;
}

/** An act bound to the digest of what is on the screen, which stands beside the question. */
function Bound({ hearing, shown, disabled, act, label, question }: BoundProps) {
  return (
    <Ask
      primary
      hearing={hearing}
      label={label}
      question={question}
      disabled={disabled}
      act={() => ({ act, digest: shown ?? '' })}
    >
      <p className={styles.digest}>
        <code>{shown}</code>
      </p>
    </Ask>
  );
}

/** Where nothing is asked of the reader now: what they have done, and what comes. */
function Waiting({ record, objects }: { record: WrittenRecord; objects: boolean }) {
  const t = useText();
  const { data: me } = useQuery(meQuery);
  const mine = record.people.find(({ person }) => person === me?.id);
  const hint = hintFor(record, mine);
  if (hint === undefined && !objects) return null;
  return (
    <div className={styles.answer}>
      {hint !== undefined && <p>{t(hint)}</p>}
      {objects && <ObjectTo record={record} />}
    </div>
  );
}

/** The court signs when the others have confirmed; it is not asked to confirm. */
const signs = (capacity: string) => capacity === 'judge' || capacity === 'clerk';

function hintFor(
  { state, may }: WrittenRecord,
  mine: WrittenRecord['people'][number] | undefined,
): TextKey | undefined {
  if (mine === undefined || !mine.tookPart) return undefined;
  if (state === 'open') return may.includes('write-line') || signs(mine.capacity) ? undefined : 'records:openHint';
  if (state !== 'under-reading') return undefined;
  if (mine.standing === 'confirmed') return 'records:answered';
  return mine.standing === undefined ? 'records:signLater' : undefined;
}

/** What is missing or wrong, and in which line. */
function ObjectTo({ record }: { record: WrittenRecord }) {
  const t = useText();
  const [line, setLine] = useState('');
  return (
    <Ask
      hearing={record.hearing}
      label={t('records:object')}
      question={t('records:objectAsk')}
      wordsLabel={t('records:objectWords')}
      act={(text) => ({ act: 'object-to-record', text, ...(line === '' ? {} : { line: Number(line) }) })}
    >
      <label className={styles.label}>
        {t('records:objectLine')}
        <select className={styles.field} value={line} onChange={(event) => setLine(event.target.value)}>
          <option value="">{t('records:missing')}</option>
          {record.lines.map(({ number, text }) => (
            <option key={number} value={number}>
              {number} · {text.slice(0, 24)}
            </option>
          ))}
        </select>
      </label>
    </Ask>
  );
}
