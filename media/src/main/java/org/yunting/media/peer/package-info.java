/** One endpoint of a conference that is a program and not a browser. Works on any Colibri2 bridge. */
@NullMarked
package org.yunting.media.peer;

import org.jspecify.annotations.NullMarked;
