import { useQuery } from '@tanstack/react-query';
import { courtQuery } from '@/api/queries';
import { useLanguage, useText } from '@/i18n';
import styles from './Emblem.module.css';

/** Where the court serves what hangs over its bench: the emblem the state issued, or its plain seal. */
const EMBLEM = '/court/emblem.svg';

/** The place of the national emblem over the bench (OLR 24). */
export function Emblem() {
  const t = useText();
  const language = useLanguage();
  const { data: court } = useQuery(courtQuery);

  return <img className={styles.emblem} src={EMBLEM} alt={court?.name[language] ?? t('ui:court.fallbackName')} />;
}
