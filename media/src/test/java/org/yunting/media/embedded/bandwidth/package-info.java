@NullMarked
package org.yunting.media.embedded.bandwidth;

import org.jspecify.annotations.NullMarked;
