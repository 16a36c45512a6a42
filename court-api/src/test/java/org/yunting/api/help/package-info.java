@NullMarked
package org.yunting.api.help;

import org.jspecify.annotations.NullMarked;
