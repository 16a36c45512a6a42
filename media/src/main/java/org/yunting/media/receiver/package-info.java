/**
 * An endpoint of a conference that sends nothing and receives everybody's picture, for whoever records it. It is told its offers by the focus like a browser, so
 * it works on any Colibri2 bridge, and asks for key frames by PLI. It must never know what becomes of the packets, nor who is in a conference, or why.
 */
@NullMarked
package org.yunting.media.receiver;

import org.jspecify.annotations.NullMarked;
