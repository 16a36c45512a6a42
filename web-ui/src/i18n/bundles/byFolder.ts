export type Messages = Record<string, string>;

/** The texts of one language, keyed by the folder that owns them: `/src/features/cases/messages/it.json` is `cases`. */
export function byFolder(files: Record<string, unknown>): Record<string, Messages> {
  return Object.fromEntries(
    Object.entries(files).map(([path, messages]) => {
      const owner = path.split('/').at(-3);
      if (owner === undefined) throw new Error(`no folder owns ${path}`);
      return [owner, messages as Messages];
    }),
  );
}
