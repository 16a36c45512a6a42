/**
 * The ledger: a Merkle tree (RFC 6962) over salted statements, signed checkpoints of it (C2SP), and receipts that anybody can check without the
 * court.
 *
 * <p>It proves that a statement has stood unaltered since it was entered. It never proves that the statement was true before that (OLR 16, 18), and it
 * does not know what it says: it knows bytes, not courts. Formats are in {@code docs/ledger.md}.
 *
 * <pre>
 *   statement ─salt─▶ commitment ─▶ leaf ─┐
 *                                         ├─ nodes ─▶ tree head ─▶ checkpoint ─signature─▶ signed note ─▶ time stamp, witnesses
 *   statement ─salt─▶ commitment ─▶ leaf ─┘
 * </pre>
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
