import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * What a litigant may have to load before the room is there, in bytes behind gzip: a slow 4G line brings as much in about a second and a half. Two thirds of it are React,
 * the router and the sign-in.
 */
const ROOM_BYTES_MAX = 230_000;

const ROOM = '/src/features/hearings/room/index.ts';
const TEXTS = /\/src\/i18n\/bundles\/\w+\.ts$/;

/** The part of rolldown's chunks that is looked at. */
interface Chunk {
  type: 'chunk';
  fileName: string;
  code: string;
  imports: string[];
  isEntry: boolean;
  facadeModuleId: string | null;
}

/** Weighs the script of the page with the hearing room and the heaviest language, and ends a build in which it has become too heavy. */
export function roomWeight(): Plugin {
  return {
    name: 'room-weight',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle)
          .filter((file): file is typeof file & Chunk => file.type === 'chunk')
          .map((chunk) => [chunk.fileName, chunk as Chunk]),
      );
      const weigh = (chunk: Chunk) => gzipSync(chunk.code).length;
      const withImports = (first: Chunk, found = new Set<Chunk>()): Set<Chunk> => {
        if (found.has(first)) return found;
        found.add(first);
        for (const name of first.imports) {
          const imported = chunks.get(name);
          if (imported !== undefined) withImports(imported, found);
        }
        return found;
      };
      const facade = (ends: (module: string) => boolean) =>
        [...chunks.values()].filter((chunk) => chunk.facadeModuleId !== null && ends(chunk.facadeModuleId));

      const page = facade((module) => module.endsWith('/index.html'));
      const room = facade((module) => module.endsWith(ROOM));
      const texts = facade((module) => TEXTS.test(module));
      if (page.length !== 1 || room.length !== 1 || texts.length === 0) {
        this.error('The page, the room or its texts are no chunks of their own any more, and nothing weighs them.');
      }
      const loaded = new Set([...page, ...room].flatMap((chunk) => [...withImports(chunk)]));
      const bytes =
        [...loaded].reduce((sum, chunk) => sum + weigh(chunk), 0) + Math.max(...texts.map((chunk) => weigh(chunk)));
      this.info(`The room weighs ${String(bytes)} of ${String(ROOM_BYTES_MAX)} bytes behind gzip.`);
      if (bytes > ROOM_BYTES_MAX) {
        const parts = [...loaded].map((chunk) => `${chunk.fileName} ${String(weigh(chunk))}`).join(', ');
        this.error(`The room weighs ${String(bytes)} bytes behind gzip, more than ${String(ROOM_BYTES_MAX)}: ${parts}`);
      }
    },
  };
}
