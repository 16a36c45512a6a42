import { useQuery } from '@tanstack/react-query';
import { feedbackQuery } from '@/api/queries';
import { useText } from '@/i18n';
import { Card, Fact, Facts } from '@/ui';
import { grades } from '../model/questions';

/** What all said of a hearing, for its clerk: sums, and words without names. */
export function FeedbackSummary({ hearing }: { hearing: string }) {
  const t = useText();
  const { data } = useQuery(feedbackQuery(hearing));
  if (data === undefined) return null;
  const { tookPart, given, answers, texts } = data;
  return (
    <Card title={t('feedback:summary')}>
      <p>{t('feedback:given', { given, tookPart })}</p>
      <p>{t('feedback:summaryMeans')}</p>
      {given > 0 && (
        <Facts>
          {answers.map((answer) => (
            <Fact key={answer.question} name={t.code('feedback:question', answer.question)}>
              {grades.map((grade) => `${t.code('feedback:grade', grade)} ${answer[grade]}`).join(' · ')}
            </Fact>
          ))}
        </Facts>
      )}
      {texts.map((text, place) => (
        <blockquote key={`${place}-${text}`}>{text}</blockquote>
      ))}
    </Card>
  );
}
