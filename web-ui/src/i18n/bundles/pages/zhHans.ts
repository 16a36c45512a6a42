import { byFolder } from '../byFolder';

/** What is said on pages and never in the hearing room. */
export default byFolder(
  import.meta.glob(
    [
      '/src/features/*/messages/zh-Hans.json',
      '/src/features/hearings/gallery/messages/zh-Hans.json',
      '!/src/features/{hearings,help,participants}/messages/zh-Hans.json',
    ],
    { eager: true, import: 'default' },
  ),
);
