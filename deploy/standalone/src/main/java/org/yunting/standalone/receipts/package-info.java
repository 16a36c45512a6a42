/**
 * {@code ./court verify}: checks a receipt by itself. It reads three files, opens no connection and shares nothing with the court but the mathematics,
 * which stand in RFC 6962 and in {@code docs/ledger.md} for everybody to write again.
 */
@NullMarked
package org.yunting.standalone.receipts;

import org.jspecify.annotations.NullMarked;
