import { useQuery } from '@tanstack/react-query';
import { hearingLinesQuery } from '@/api/mediaQueries';
import type { Hearing, LineReading, PersonLine } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, Card, CourtTime, Empty, Fact, Facts, Reading } from '@/ui';
import { LineCurves } from './LineCurves';
import { LineGraph } from './LineGraph';
import styles from './Lines.module.css';

/** For judge and clerk: what each side lost of the sitting, and how everybody's line was. */
export function Lines({ hearing }: { hearing: Hearing }) {
  const t = useText();
  const running = hearing.endedAt === undefined;
  const reading = useQuery(hearingLinesQuery(hearing.id, running));
  return (
    <Card title={t('hearings:lines.title')}>
      <p>{t('hearings:lines.what')}</p>
      <Reading of={reading}>
        {({ sides, people, lostSecondsMax }) => (
          <>
            <Facts>
              {sides.map((side) => (
                <Fact key={side.capacity} name={t.code('ui:capacity', side.capacity)}>
                  {t('hearings:lines.lost', { seconds: side.lostSeconds })}{' '}
                  {side.exceeded && (
                    <Badge look="pressing">{t('hearings:lines.exceeded', { seconds: lostSecondsMax })}</Badge>
                  )}
                </Fact>
              ))}
            </Facts>
            {people.map((line) => (
              <OneLine key={line.person.id} line={line} />
            ))}
          </>
        )}
      </Reading>
    </Card>
  );
}

function OneLine({ line }: { line: PersonLine }) {
  const t = useText();
  const { person, readings } = line;
  const first = readings[0];
  return (
    <section className={styles.line} aria-label={person.name}>
      <h3>
        {t.code('ui:capacity', person.capacity ?? '')} {person.name}
      </h3>
      <p>
        {t('hearings:lines.lost', { seconds: line.lostSeconds })}{' '}
        {line.cutOff && <Badge look="pressing">{t('hearings:lines.cutOff')}</Badge>}
      </p>
      {first === undefined ? (
        <Empty title={t('hearings:lines.none')} />
      ) : (
        <>
          <LineGraph readings={readings} label={t('hearings:lines.graph', { name: person.name })} />
          <p className={styles.from}>
            {t('hearings:lines.from')} <CourtTime at={first.at} />
          </p>
          <LineCurves readings={readings} />
          <details>
            <summary>{t('hearings:lines.all')}</summary>
            <Readings readings={readings} />
          </details>
        </>
      )}
    </section>
  );
}

function Readings({ readings }: { readings: readonly LineReading[] }) {
  const t = useText();
  const columns = ['at', 'verdict', 'loss', 'roundTrip', 'jitter', 'kbps', 'height', 'device'] as const;
  return (
    <div className={styles.scroll}>
      <table className={styles.readings}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t.code('hearings:lines.column', column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readings.map((one) => (
            <tr key={one.at}>
              <th scope="row">
                <CourtTime at={one.at} />
              </th>
              <td>{t.code('hearings:lines.verdict', one.verdict)}</td>
              <td>{one.lossShare === undefined ? '–' : `${(one.lossShare * 100).toFixed(1)} %`}</td>
              <td>{one.roundTripMs === undefined ? '–' : `${one.roundTripMs} ms`}</td>
              <td>{one.jitterMs === undefined ? '–' : `${one.jitterMs} ms`}</td>
              <td>{`${one.receivedKbps} / ${one.sentKbps}`}</td>
              <td>{`${one.receivedHeight} / ${one.sentHeight}`}</td>
              <td>{t.code('hearings:lines.device', one.device)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
