import { Link } from '@tanstack/react-router';
import type { Exhibit } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { CopyText, CourtTime, Fact, Facts, sizeName } from '@/ui';
import styles from './ExhibitFacts.module.css';

/** What the court sealed: who, when, how large, and the digest that proves it unaltered since. */
export function ExhibitFacts({ exhibit }: { exhibit: Exhibit }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Facts>
      <Fact name={t('evidence:category')}>{t.code('evidence:kind', exhibit.category)}</Fact>
      {exhibit.purposeOfProof !== '' && <Fact name={t('evidence:purpose')}>{exhibit.purposeOfProof}</Fact>}
      <Fact name={t('evidence:by')}>
        {exhibit.by.capacity === undefined ? '' : `${t.code('ui:capacity', exhibit.by.capacity)} `}
        {exhibit.by.name}
      </Fact>
      <Fact name={t('evidence:sealedAt')}>
        <CourtTime at={exhibit.sealedAt} />
      </Fact>
      <Fact name={t('evidence:file')}>
        {[exhibit.fileName, sizeName(exhibit.size, language)].filter((part) => part !== '').join(' · ')}
      </Fact>
      <Fact name={t('evidence:scan')}>{t.code('evidence:scanIs', exhibit.scan)}</Fact>
      {exhibit.sameAs.length > 0 && (
        <Fact name={t('evidence:sameFile')}>
          <ul className={styles.plain}>
            {exhibit.sameAs.map(({ id, number }) => (
              <li key={id}>
                <Link to="/exhibits/$exhibit" params={{ exhibit: id }}>
                  {t('evidence:sameFileAs', { number })}
                </Link>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {exhibit.carries.length > 0 && (
        <Fact name={t('evidence:carries')}>
          <ul className={styles.plain}>
            {exhibit.carries.map((what) => (
              <li key={what}>{t.code('evidence:carriesIs', what)}</li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={t('evidence:hash')}>
        <details className={styles.hash}>
          <summary>
            <code>{exhibit.sha256.slice(0, 12)}…</code>
          </summary>
          <p>
            <code>{exhibit.sha256}</code>
          </p>
          <p>{t('evidence:hashMeans')}</p>
          <CopyText text={exhibit.sha256} />
        </details>
      </Fact>
    </Facts>
  );
}
