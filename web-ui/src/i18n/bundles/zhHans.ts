import { byFolder } from './byFolder';

export default byFolder(import.meta.glob('/src/**/messages/zh-Hans.json', { eager: true, import: 'default' }));
