/**
 * Mediation in a case over HTTP: what is on record of it, that the judge begins and ends one, that a party refuses it or the judge states why none is possible (CPI 145).
 *
 * <p>{@link org.yunting.law.mediation.Mediation} has the rules. Nothing is kept here: it is read from the timeline, where hearings and trials tell of theirs.
 */
@NullMarked
package org.yunting.api.mediation;

import org.jspecify.annotations.NullMarked;
