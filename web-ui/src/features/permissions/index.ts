export { activities, statuses } from './model/permissions';
