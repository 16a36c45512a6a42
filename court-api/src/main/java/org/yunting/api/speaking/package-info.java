/**
 * How long people and sides of a hearing were heard speaking while the court sat (CPL 8): counted by the law from what devices of the bench heard, kept as
 * sums. For judge and clerk alone; how far the sides are apart is stated, and nobody is judged by it.
 *
 * <p>{@code room} hands in what was heard. This package must never know sockets or media, and keeps no sound.
 */
@NullMarked
package org.yunting.api.speaking;

import org.jspecify.annotations.NullMarked;
