export { ServiceSection } from './components/ServiceSection';
