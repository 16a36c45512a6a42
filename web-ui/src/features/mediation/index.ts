export { MediationStanding } from './components/MediationStanding';
