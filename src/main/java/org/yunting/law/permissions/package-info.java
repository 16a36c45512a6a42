/**
 * Permissions (境外参与许可): who takes part from another state, what they do there, and whether that state leaves room for it (CPL 284). It knows parties, and must
 * never know what kind of proceeding asks.
 */
@NullMarked
@CheckReturnValue
package org.yunting.law.permissions;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
