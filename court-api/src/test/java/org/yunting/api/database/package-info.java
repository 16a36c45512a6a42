/** The database, asked about itself. */
@NullMarked
package org.yunting.api.database;

import org.jspecify.annotations.NullMarked;
