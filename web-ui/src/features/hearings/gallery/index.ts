export { GalleryDoorPage } from './GalleryDoorPage';
export { GalleryPage } from './GalleryPage';
