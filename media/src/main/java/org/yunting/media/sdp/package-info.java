/**
 * The small part of SDP (RFC 8866, RFC 8829, RFC 8843) that a focus needs: it writes offers and reads answers.
 *
 * <p>An offer has a fixed shape, so the writer is a template and not a model of all of SDP. An answer comes from a stranger: reading
 * one gives either what the focus needs or the full list of what is wrong with it, and never throws.
 *
 * <p>This package must never know bridges, sockets or who may send what.
 */
@NullMarked
package org.yunting.media.sdp;

import org.jspecify.annotations.NullMarked;
