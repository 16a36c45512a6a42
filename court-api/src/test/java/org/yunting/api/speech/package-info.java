/** The speech service against a real HTTP server. */
@NullMarked
package org.yunting.api.speech;

import org.jspecify.annotations.NullMarked;
