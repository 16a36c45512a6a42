import { byFolder } from './byFolder';

/** What the hearing room says, and with it what every page does. */
export default byFolder(
  import.meta.glob(
    [
      '/src/ui/messages/en.json',
      '/src/features/{hearings,help,participants}/messages/en.json',
      '/src/features/hearings/room/messages/en.json',
    ],
    { eager: true, import: 'default' },
  ),
);
