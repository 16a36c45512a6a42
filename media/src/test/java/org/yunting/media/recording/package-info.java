@NullMarked
package org.yunting.media.recording;

import org.jspecify.annotations.NullMarked;
