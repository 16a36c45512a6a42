import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const keyOf = (hearing: string) => `yunting.help.seen.${hearing}`;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many answers of the court were read in this tab; it outlives a closed sheet and a reload, so that nothing is announced twice. */
export function useSeenAnswers(hearing: string): number {
  return useSyncExternalStore(subscribe, () => Number(sessionStorage.getItem(keyOf(hearing)) ?? 0));
}

export function rememberSeen(hearing: string, answers: number): void {
  sessionStorage.setItem(keyOf(hearing), String(answers));
  listeners.forEach((listener) => listener());
}
