import { byFolder } from './byFolder';

export default byFolder(import.meta.glob('/src/**/messages/en.json', { eager: true, import: 'default' }));
