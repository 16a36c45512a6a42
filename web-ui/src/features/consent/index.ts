export { ConsentSection } from './components/ConsentSection';
