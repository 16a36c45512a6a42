/**
 * Who takes part in a case: the parties, and the appointments from which all authority comes.
 *
 * <p>{@link org.yunting.api.parties.CaseAuthorities} is what every other feature asks before it lets anybody do anything. This package knows cases
 * only by their id.
 */
@NullMarked
package org.yunting.api.parties;

import org.jspecify.annotations.NullMarked;
