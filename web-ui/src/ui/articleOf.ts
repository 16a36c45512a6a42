export interface Article {
  law: string;
  /** As cited, `4(1)`. */
  number: string;
  /** The article alone, `4`. */
  main: string;
}

/** Reads a citation such as `OLR 4(1)` or `CPL 126`. */
export function articleOf(basis: string): Article | undefined {
  const cited = /^([A-Z]{2,4})\s+((\d+)(?:\(\d+\))*)/.exec(basis);
  const [, law, number, main] = cited ?? [];
  return law === undefined || number === undefined || main === undefined ? undefined : { law, number, main };
}
