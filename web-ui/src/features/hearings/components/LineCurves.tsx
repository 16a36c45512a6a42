import type { LineReading } from '@/api/schemas';
import { useText } from '@/i18n';
import styles from './LineGraph.module.css';
import { GRAPH } from './lineBars';
import { curveOf, measures, valueName, type Curve, type Measure, type Point } from './measured';

/** What was measured of a line, each measure on a scale of its own: a small curve, and in words what it shows. */
export function LineCurves({ readings }: { readings: readonly LineReading[] }) {
  const t = useText();
  return (
    <div className={styles.curves}>
      {measures.map((measure) => {
        const curve = curveOf(readings, measure);
        return (
          <figure key={measure} className={styles.curve} data-measure={measure}>
            <figcaption>
              <strong>{t.code('hearings:lines.measure', measure)}</strong>
              <span>{curve === undefined ? t('hearings:lines.none') : inWords(measure, curve)}</span>
            </figcaption>
            {curve && <Drawn measure={measure} curve={curve} />}
          </figure>
        );
      })}
    </div>
  );

  function inWords(measure: Measure, { worst, last }: Curve): string {
    const params = { worst: valueName(measure, worst), last: valueName(measure, last) };
    const muchIsGood = measure === 'received' || measure === 'sent';
    return t(muchIsGood ? 'hearings:lines.leastAndLast' : 'hearings:lines.mostAndLast', params);
  }
}

/** Its words stand beside it, so that it is passed over by those who cannot see it. */
function Drawn({ measure, curve: { stretches, top } }: { measure: Measure; curve: Curve }) {
  const width = Math.max(GRAPH.leastBars, ...stretches.flat().map(({ x }) => x + 1));
  return (
    <span className={styles.scale} aria-hidden="true">
      <svg className={styles.graph} viewBox={`0 0 ${width} 1`} preserveAspectRatio="none">
        {stretches.map((points) => (
          <polyline key={points[0]?.x} className={styles.drawn} points={pointsOf(points)} />
        ))}
      </svg>
      <span className={styles.top}>{valueName(measure, top)}</span>
    </span>
  );
}

/** A measurement that stands alone is a dash as wide as a bar. */
function pointsOf(points: readonly Point[]): string {
  const [first] = points;
  const drawn = points.length === 1 && first ? [first, { x: first.x + 0.85, y: first.y }] : points;
  return drawn.map(({ x, y }) => `${x},${(1 - y).toFixed(3)}`).join(' ');
}
