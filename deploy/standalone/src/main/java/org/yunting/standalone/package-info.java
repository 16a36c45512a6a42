/**
 * The house of the court on one machine: {@code ./court run} and its sisters.
 *
 * <p>{@link org.yunting.standalone.CourtStack} brings up database, identity, object store, bridge and court in the right order on a data folder
 * and a set of ports, and takes them down again; {@link org.yunting.standalone.Court} is the command line over it. Acceptance tests use the
 * stack directly, with a scratch folder and ports of their own.
 *
 * <p>This package must never know what a case or a hearing is: it hands addresses, secrets and demo accounts to the programs and asks
 * whether they are healthy.
 */
@NullMarked
package org.yunting.standalone;

import org.jspecify.annotations.NullMarked;
