export { RecordPanel } from './components/RecordPanel';
export { RecordSection } from './components/RecordSection';
