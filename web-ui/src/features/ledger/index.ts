export { ReceiptActions } from './components/ReceiptActions';
