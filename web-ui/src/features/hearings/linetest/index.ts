export { LineTestAtDoor } from './LineTestAtDoor';
export { LineTestCard } from './LineTestCard';
export { TestedLine } from './components/TestedLine';
