/**
 * The timeline of a case: every procedural act with time, actor and legal basis, kept for ever and never changed. {@link
 * org.yunting.api.timeline.Docket} is the one way onto it, and whatever is put there is told on.
 */
@NullMarked
package org.yunting.api.timeline;

import org.jspecify.annotations.NullMarked;
