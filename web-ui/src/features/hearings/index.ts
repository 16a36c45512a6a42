export { HearingsSection } from './components/HearingsSection';
export { LostSittings } from './components/LostSitting';
