/**
 * Written records of hearings (笔录): one row that says how far a record has come, and insert-only tables for all that is in it. A record begins
 * to exist with its first line. Whoever has the room open is told of each change by its version alone, and reads it anew.
 */
@NullMarked
package org.yunting.api.records;

import org.jspecify.annotations.NullMarked;
