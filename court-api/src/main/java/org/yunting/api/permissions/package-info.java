/**
 * The register of permissions of a case: who takes part from another state, what they do there and what permits it (CPL 284). Judge and clerk read and write it;
 * what follows from it is told by the rules of the asynchronous trial.
 */
@NullMarked
package org.yunting.api.permissions;

import org.jspecify.annotations.NullMarked;
