export { ActReceipt } from './components/ActReceipt';
export { ReceiptActions } from './components/ReceiptActions';
