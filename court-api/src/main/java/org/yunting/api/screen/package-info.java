/**
 * Delivers the screen: the files of {@code web-ui}, which the jar {@code court-web-ui} brings, and its one page for every address that people
 * may open, keep or send. It must never know what any page shows.
 */
@NullMarked
package org.yunting.api.screen;

import org.jspecify.annotations.NullMarked;
