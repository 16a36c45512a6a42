import { useEffect, useState } from 'react';
import { useText } from '@/i18n';
import { languagesOf } from '../model/course';
import type { Room } from '../model/RoomScreen';
import { wordsFor } from '../model/words';
import styles from './guide.module.css';

/** Words for the judge to read out: in the language of the court, and below it in that of each party who speaks another. */
export function WordsToRead({ room, step }: { room: Room; step: string }) {
  const t = useText();
  const languages = languagesOf(room.state.people).join(' ');
  const { caseNumber } = room.state.hearing;
  const [words, setWords] = useState<{ language: string; text: string }[]>([]);

  useEffect(() => {
    let wanted = true;
    const read = languages.split(' ').map(async (language) => ({
      language,
      text: (await wordsFor(language, step, caseNumber)) ?? '',
    }));
    void Promise.all(read).then((all) => {
      if (wanted) setWords(all.filter((one) => one.text !== ''));
    });
    return () => {
      wanted = false;
    };
  }, [languages, step, caseNumber]);

  return (
    <section className={styles.words} aria-label={t('room:guide.words')}>
      <h3>{t('room:guide.words')}</h3>
      {words.map(({ language, text }) => (
        <blockquote key={language} lang={language}>
          {text}
        </blockquote>
      ))}
    </section>
  );
}
