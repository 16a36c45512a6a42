export { TimelineList } from './components/TimelineList';
export { TimelineSection } from './components/TimelineSection';
