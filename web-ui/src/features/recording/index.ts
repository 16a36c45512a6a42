export { axisOf, beforeLine } from './model/axis';
export { RecordingSection } from './components/RecordingSection';
