import { byFolder } from '../byFolder';

/** What is said on pages and never in the hearing room. */
export default byFolder(
  import.meta.glob(
    [
      '/src/features/*/messages/en.json',
      '/src/features/hearings/gallery/messages/en.json',
      '!/src/features/{hearings,help,participants}/messages/en.json',
    ],
    { eager: true, import: 'default' },
  ),
);
