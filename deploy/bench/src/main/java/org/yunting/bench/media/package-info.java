/** The load of a conference on bridges: many endpoints in one process, each with ICE, DTLS and SRTP of its own. */
@NullMarked
package org.yunting.bench.media;

import org.jspecify.annotations.NullMarked;
