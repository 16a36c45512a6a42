import { byFolder } from './byFolder';

/** What the hearing room says, and with it what every page does. */
export default byFolder(
  import.meta.glob(
    [
      '/src/ui/messages/zh-Hant.json',
      '/src/features/{hearings,help,participants}/messages/zh-Hant.json',
      '/src/features/hearings/room/messages/zh-Hant.json',
    ],
    { eager: true, import: 'default' },
  ),
);
