export { FeedbackSummary } from './components/FeedbackSummary';
export { GiveFeedback } from './components/GiveFeedback';
