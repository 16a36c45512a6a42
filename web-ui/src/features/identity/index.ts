export { adoptDevice, chooseAtTheDoor } from './model/adoptDevice';
