/** What is lost of a sitting, read from made-up records. */
@NullMarked
package org.yunting.api.lines;

import org.jspecify.annotations.NullMarked;
