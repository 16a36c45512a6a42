export { RecordingSection } from './components/RecordingSection';
