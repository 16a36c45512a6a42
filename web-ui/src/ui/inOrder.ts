const ORDER: readonly string[] = [
  'judge',
  'plaintiff',
  'defendant',
  'third-party',
  'interpreter',
  'witness',
  'appraiser',
  'specialist',
  'other',
  'clerk',
];

/** In the order of procedure: the bench, the parties, those who help, the clerk. */
export function inOrder<Summoned extends { capacity: string }>(people: readonly Summoned[]): Summoned[] {
  return [...people].sort((a, b) => ORDER.indexOf(a.capacity) - ORDER.indexOf(b.capacity));
}
