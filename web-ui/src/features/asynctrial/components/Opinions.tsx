import type { Trial, TrialItem } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card } from '@/ui';
import { properties } from '../model/opinion';
import type { Thread } from '../model/threads';
import { useNames } from '../model/useNames';
import { ItemBody } from './ItemBody';
import styles from './Said.module.css';

/** What the parties say of each exhibit, side by side: its three properties and its weight. */
export function Opinions({ trial, examinations }: { trial: Trial; examinations: readonly Thread[] }) {
  const t = useText();
  const numbers = [...new Set(examinations.map(({ item }) => item.content.exhibitNumber ?? ''))].sort();
  return numbers.map((number) => {
    const about = examinations.filter(({ item }) => item.content.exhibitNumber === number);
    return (
      <Card key={number} title={t('asynctrial:onExhibit', { number })}>
        <Grid trial={trial} items={about.map(({ item }) => item)} />
        {about
          .flatMap(({ item, replies }) => [item, ...replies])
          .map((item) => (
            <ItemBody key={item.id} trial={trial} item={item} />
          ))}
      </Card>
    );
  });
}

function Grid({ trial, items }: { trial: Trial; items: readonly TrialItem[] }) {
  const t = useText();
  const names = useNames(trial);
  return (
    <table className={styles.grid}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('asynctrial:propertyOf')}</span>
          </th>
          {items.map((item) => (
            <th key={item.id} scope="col">
              {names.author(item)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {properties.map((property) => (
          <tr key={property}>
            <th scope="row">{t.code('asynctrial:property', property)}</th>
            {items.map(({ id, content }) => (
              <td key={id}>{t.code('asynctrial:position', content.opinion?.[property] ?? 'not-stated')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
