import { useText } from '@/i18n';
import { useOwnHelp } from '../useOwnHelp';
import styles from './Help.module.css';

interface Props {
  hearing: string;
  pass: string | undefined;
  /** Opens the conversation. */
  onRead: () => void;
}

/** Wherever the conversation is put away: says that the court has answered, until the answer was opened. */
export default function HelpNews({ hearing, pass, onRead }: Props) {
  const t = useText();
  const { mayAsk, unread } = useOwnHelp(hearing, pass);
  if (!mayAsk) return null;
  return (
    <div role="status" className={styles.answered} data-help-answered={unread}>
      {unread && (
        <>
          <span>{t('help:answered')}</span>
          <button type="button" className={styles.button} onClick={onRead}>
            {t('help:read')}
          </button>
        </>
      )}
    </div>
  );
}
