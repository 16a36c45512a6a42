/** Hearings over HTTP, held against real servers; and {@link org.yunting.api.hearings.HearingFixture}, which puts a case ready to be heard there. */
@NullMarked
package org.yunting.api.participants;

import org.jspecify.annotations.NullMarked;
