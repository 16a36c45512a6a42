export { ParticipantsSection } from './components/ParticipantsSection';
export { forgetPass, languageName, passFor } from './model/pass';
