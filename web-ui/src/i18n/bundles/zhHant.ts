import { byFolder } from './byFolder';

export default byFolder(import.meta.glob('/src/**/messages/zh-Hant.json', { eager: true, import: 'default' }));
