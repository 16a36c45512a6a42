/** Tests of the ledger against the real database. */
@NullMarked
package org.yunting.api.ledger;

import org.jspecify.annotations.NullMarked;
