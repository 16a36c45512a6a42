import type { MediaKind } from './protocol';

/** One media section of an offer, as far as answering needs it. `direction` is the court's side of it. */
export interface OfferLine {
  mid: string;
  kind: MediaKind;
  direction: 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';
}

/** The media sections of an offer in order. Sections that are neither sound nor picture are left out. */
export function offerLines(sdp: string): OfferLine[] {
  const [session = '', ...sections] = sdp.split(/^m=/m);
  const inherited = directionIn(session) ?? 'sendrecv';
  return sections.flatMap((section) => {
    const kind = /^(audio|video) /.exec(section)?.[1];
    const mid = /^a=mid:(.+?)\s*$/m.exec(section)?.[1];
    if ((kind !== 'audio' && kind !== 'video') || mid === undefined) return [];
    return [{ mid, kind, direction: directionIn(section) ?? inherited }];
  });
}

function directionIn(section: string): OfferLine['direction'] | undefined {
  const direction = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m.exec(section)?.[1];
  return direction as OfferLine['direction'] | undefined;
}
