/**
 * Asynchronous trials over HTTP: proposing, acting, handing in, reading whose turn it is, and noting windows that end (OLR 20).
 *
 * <p>{@link org.yunting.law.asynctrial.TrialState} draws the states. {@link org.yunting.api.asynctrial.Trials} keeps them. This package must never
 * know hearings or mediation: a stage that is heard otherwise is told by event.
 */
@NullMarked
package org.yunting.api.asynctrial;

import org.jspecify.annotations.NullMarked;
