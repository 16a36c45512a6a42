import type { Trial } from '@/api/schemas';
import { OpinionGrid } from '@/features/evidence';
import { useText } from '@/i18n';
import { Card } from '@/ui';
import type { Thread } from '../model/threads';
import { useNames } from '../model/useNames';
import { ItemBody } from './ItemBody';

/** What the parties say of each exhibit, side by side: its three properties and its weight. */
export function Opinions({ trial, examinations }: { trial: Trial; examinations: readonly Thread[] }) {
  const t = useText();
  const names = useNames(trial);
  const numbers = [...new Set(examinations.map(({ item }) => item.content.exhibitNumber ?? ''))].sort();
  return numbers.map((number) => {
    const about = examinations.filter(({ item }) => item.content.exhibitNumber === number);
    return (
      <Card key={number} title={t('asynctrial:onExhibit', { number })}>
        <OpinionGrid
          columns={about.map(({ item }) => ({
            id: item.id,
            name: names.author(item),
            opinion: item.content.opinion,
          }))}
        />
        {about
          .flatMap(({ item, replies }) => [item, ...replies])
          .map((item) => (
            <ItemBody key={item.id} trial={trial} item={item} />
          ))}
      </Card>
    );
  });
}
