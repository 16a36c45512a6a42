/**
 * The servers of the house: PostgreSQL, Keycloak and an S3 store, each the real program from Maven Central, run as a child process on a
 * folder and a port.
 *
 * <p>Every server is started by a static {@code start} that returns when the server answers, and stopped by {@code close}. A server left
 * behind by a killed Java process is found by its pid file, checked to be that very program on that very folder, and stopped before a new
 * one starts; its files survive. Whatever goes wrong is told by {@link org.yunting.standalone.servers.CannotStart} in one sentence that says
 * what to do.
 *
 * <p>This package must never know court words, nor the web application that uses the servers.
 */
@NullMarked
package org.yunting.standalone.servers;

import org.jspecify.annotations.NullMarked;
