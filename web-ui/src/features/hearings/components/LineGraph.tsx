import type { LineReading } from '@/api/schemas';
import styles from './LineGraph.module.css';
import { bars, GRAPH } from './lineBars';

/** How somebody's line was, half a minute a bar: the taller, the worse. Height and colour say the same; a gap is time without a measurement. */
export function LineGraph({ readings, label }: { readings: readonly LineReading[]; label: string }) {
  const drawn = bars(readings);
  const width = Math.max(GRAPH.leastBars, ...drawn.map((bar) => bar.x + 1));
  return (
    <svg
      className={styles.graph}
      viewBox={`0 0 ${width} ${GRAPH.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {drawn.map((bar) => (
        <rect
          key={bar.x}
          className={styles[bar.verdict]}
          x={bar.x}
          y={GRAPH.height - bar.height}
          width={0.85}
          height={bar.height}
        />
      ))}
    </svg>
  );
}
