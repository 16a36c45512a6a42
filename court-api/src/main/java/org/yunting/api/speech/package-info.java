/**
 * The port to a service that writes down what was said. It is a convenience: what comes back is the work of a machine, which becomes somebody's words
 * only once they have read and confirmed it (AVR 6). It knows recordings by where they rest, and never who speaks, in which case, or why.
 */
@NullMarked
package org.yunting.api.speech;

import org.jspecify.annotations.NullMarked;
