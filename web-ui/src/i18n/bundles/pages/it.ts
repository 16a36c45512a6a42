import { byFolder } from '../byFolder';

/** What is said on pages and never in the hearing room. */
export default byFolder(
  import.meta.glob(
    [
      '/src/features/*/messages/it.json',
      '/src/features/hearings/gallery/messages/it.json',
      '!/src/features/{hearings,help,participants}/messages/it.json',
    ],
    { eager: true, import: 'default' },
  ),
);
