import type { ConsentEntry, Stage } from '@/api/schemas';

const order: readonly Stage[] = ['filing', 'service', 'mediation', 'evidence-exchange', 'inquiry', 'hearing'];

/** The first stage, in the order of the procedure, for which nothing is chosen yet. */
export function nextToChoose(mine: readonly ConsentEntry[]): ConsentEntry | undefined {
  return mine
    .filter((entry) => entry.choice === 'pending')
    .sort((one, other) => order.indexOf(one.stage) - order.indexOf(other.stage))[0];
}
