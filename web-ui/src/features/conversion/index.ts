export { HeardOtherwise } from './HeardOtherwise';
export { HearsStage } from './HearsStage';
