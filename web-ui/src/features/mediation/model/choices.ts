/** How a mediation is held that begins by itself (OMR 16). */
export const manners = ['live', 'asynchronous', 'on-site'] as const;

/** Why one ends, in the order of OMR 25. */
export const endings = [
  'agreement',
  'own-settlement',
  'unreachable',
  'unwilling',
  'gap-too-wide',
  'time-up',
  'signature-refused',
  'other',
] as const;
