export { ArchiveLink } from './components/ArchiveLink';
