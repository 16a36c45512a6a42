import { byFolder } from './byFolder';

export default byFolder(
  import.meta.glob(['/src/**/messages/en.json', '!/src/features/hearings/linetest/**'], {
    eager: true,
    import: 'default',
  }),
);
