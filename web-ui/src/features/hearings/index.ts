export { HearingsSection } from './components/HearingsSection';
