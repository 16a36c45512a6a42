import { useEffect, useState, useSyncExternalStore } from 'react';
import { Outbox, type OutboxState, type Outgoing } from './model/Outbox';

const TRY_AGAIN_MS = 5_000;

/** One's lines on their way to the court, tried again every few seconds and as soon as the network is back. */
export function useOutbox(
  key: string,
  send: (line: Outgoing) => Promise<void>,
): { state: OutboxState; write: (text: string) => Promise<void> } {
  const [outbox] = useState(() => new Outbox(`yunting.help.${key}`, { store: sessionStorage, send, newId }));
  const state = useSyncExternalStore(outbox.subscribe, outbox.current);
  const waits = state.waiting.length > 0;

  useEffect(() => {
    if (!waits) return undefined;
    const flush = () => void outbox.flush();
    const timer = setInterval(flush, TRY_AGAIN_MS);
    addEventListener('online', flush);
    flush();
    return () => {
      clearInterval(timer);
      removeEventListener('online', flush);
    };
  }, [outbox, waits]);

  return { state, write: (text) => outbox.write(text) };
}

/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is hidden from pages that are not served securely. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
