export { PeopleSection } from './components/PeopleSection';
