/**
 * A person's deadlines and hearings for their calendar program, under a secret address that they make and withdraw. The feed says what and when and in
 * which case, and names nobody: calendars are read by many programs.
 */
@NullMarked
package org.yunting.api.calendar;

import org.jspecify.annotations.NullMarked;
