/** Bad input made from good: recorded and genuine messages, changed at random by a seed. */
@NullMarked
package org.yunting.media.badinput;

import org.jspecify.annotations.NullMarked;
