import { byFolder } from './byFolder';

export default byFolder(
  import.meta.glob(['/src/**/messages/it.json', '!/src/features/hearings/linetest/**'], {
    eager: true,
    import: 'default',
  }),
);
