export { DoorRoomPage, RoomPage } from './RoomPage';
