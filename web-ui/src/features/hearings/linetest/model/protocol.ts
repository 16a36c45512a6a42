import * as z from 'zod/mini';

/** The two connections of a test: a bridge never sends an endpoint what it sent itself, so one sends and the other has it back. */
export type End = 'sending' | 'listening';

const offer = z.object({
  type: z.literal('line-test-offer'),
  end: z.enum(['sending', 'listening']),
  connection: z.number(),
  serial: z.number(),
  sdp: z.string(),
  streams: z.array(z.object({ mid: z.string(), person: z.string(), kind: z.enum(['audio', 'video']) })),
  iceServers: z._default(
    z.array(z.object({ urls: z.array(z.string()), username: z.string(), credential: z.string() })),
    [],
  ),
});

const result = z.object({
  type: z.literal('line-test-result'),
  verdict: z.enum(['poor', 'fair', 'good']),
  reasons: z.array(z.string()),
});

/** What the court says to a page that tests its line (docs/room-protocol.md). */
const fromCourt = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome') }),
  offer,
  result,
  z.object({ type: z.literal('goodbye'), reason: z.string() }),
]);

export type FromCourt = z.infer<typeof fromCourt>;
export type Result = z.infer<typeof result>;
export type TestVerdict = Result['verdict'];

/** Reads one message; undefined when it is none that a test knows. */
export function readFromCourt(text: string): FromCourt | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = fromCourt.safeParse(json);
  return read.success ? read.data : undefined;
}
