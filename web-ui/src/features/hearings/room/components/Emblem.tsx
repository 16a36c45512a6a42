import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { courtQuery } from '@/api/queries';
import { useLanguage, useText } from '@/i18n';
import styles from './Emblem.module.css';

/** Where a court that is licensed to show the national emblem serves its image (OLR 24). */
const EMBLEM = '/court/emblem.svg';

/**
 * The place of the national emblem over the bench (OLR 24). A state emblem may only be shown as the state issues it, so
 * none is drawn here: the court serves its own image, and until it does a plain ring carries the court's name.
 */
export function Emblem() {
  const t = useText();
  const language = useLanguage();
  const { data: court } = useQuery(courtQuery);
  const [served, setServed] = useState(true);
  const name = court?.name[language] ?? t('ui:court.fallbackName');
  const onTheSeal = court?.name['zh-Hans'] ?? name;

  return served ? (
    <img className={styles.emblem} src={EMBLEM} alt={name} onError={() => setServed(false)} />
  ) : (
    <span className={styles.ring} role="img" aria-label={name}>
      <span lang="zh-Hans" aria-hidden="true">
        {onTheSeal}
      </span>
    </span>
  );
}
