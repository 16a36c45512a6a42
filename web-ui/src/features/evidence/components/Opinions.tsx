import type { Tender } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, CourtTime } from '@/ui';
import { useNameOf } from '../model/useNameOf';
import { OpinionGrid } from './OpinionGrid';
import styles from './OpinionGrid.module.css';

/** What the parties hold of an exhibit, side by side, and what each said of it; what was replaced is crossed out. */
export function Opinions({ tender }: { tender: Tender }) {
  const t = useText();
  const nameOf = useNameOf(tender);
  const standing = tender.opinions.filter(({ stands }) => stands);
  if (standing.length === 0) return null;
  return (
    <Card title={t('evidence:opinions')}>
      <OpinionGrid columns={standing.map(({ party, opinion }) => ({ id: party, name: nameOf(party), opinion }))} />
      {tender.opinions
        .filter(({ text }) => text !== '')
        .map(({ party, text, at, stands }) => (
          <p key={at} className={stands ? styles.said : styles.replaced}>
            <strong>{nameOf(party)}</strong> <CourtTime at={at} />
            <br />
            {text}
          </p>
        ))}
    </Card>
  );
}
