/** The room, held against real sockets, PostgreSQL, Keycloak and a bridge. */
@NullMarked
package org.yunting.api.room;

import org.jspecify.annotations.NullMarked;
