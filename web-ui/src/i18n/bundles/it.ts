import { byFolder } from './byFolder';

export default byFolder(import.meta.glob('/src/**/messages/it.json', { eager: true, import: 'default' }));
