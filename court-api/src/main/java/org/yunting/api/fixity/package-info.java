/**
 * Audits: proves again and again that what the court keeps is what it sealed. The ledger is derived anew from the acts themselves, every exhibit is read
 * and hashed again, and what does not agree is named; an exhibit whose bytes are not those that were sealed is shown to nobody.
 *
 * <p>An audit is worked off in small slices, each in a transaction of its own that also says how far it has come: a crash costs one slice, and the
 * courtroom never waits for an audit. It knows no case and no person, only whether bytes agree.
 */
@NullMarked
package org.yunting.api.fixity;

import org.jspecify.annotations.NullMarked;
