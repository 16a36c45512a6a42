export { activities, statuses } from './model/permissions';
export { AbroadOnTheDay } from './components/AbroadOnTheDay';
