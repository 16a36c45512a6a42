/** The recording, held against real sockets, PostgreSQL, Keycloak and a bridge. */
@NullMarked
package org.yunting.api.recording;

import org.jspecify.annotations.NullMarked;
