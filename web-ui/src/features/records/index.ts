export { OwnLines } from './components/OwnLines';
export { RecordPanel } from './components/RecordPanel';
export { RecordSection } from './components/RecordSection';
