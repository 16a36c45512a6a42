export { EvidenceSection } from './components/EvidenceSection';
export { ExhibitCard } from './components/ExhibitCard';
export { FilePick } from './components/FilePick';
export { UploadCard } from './components/UploadCard';
export { FileUpload } from './model/fileUpload';
export { uploadPorts } from './model/uploadPorts';
