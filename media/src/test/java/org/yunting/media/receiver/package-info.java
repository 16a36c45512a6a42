@NullMarked
package org.yunting.media.receiver;

import org.jspecify.annotations.NullMarked;
