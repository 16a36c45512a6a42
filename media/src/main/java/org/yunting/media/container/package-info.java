/**
 * What a file of sound or pictures is: its container, whether it has pictures, and how long it plays.
 *
 * <p>Browsers write files whose length stands nowhere in them, because they were still recording when they wrote their beginning; so the frames are gone
 * through, once, as a stream, and nothing of them is kept. A file that is broken or deceives is never believed longer than its frames are. This package
 * plays nothing and decodes nothing.
 */
@NullMarked
package org.yunting.media.container;

import org.jspecify.annotations.NullMarked;
