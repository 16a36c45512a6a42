/** The transaction: one use case, one transaction, on one reactive session that runs strictly in sequence. */
@NullMarked
package org.yunting.api.database;

import org.jspecify.annotations.NullMarked;
