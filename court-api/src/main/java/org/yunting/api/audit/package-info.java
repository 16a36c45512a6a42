/** Reads that must be accounted for. It knows who read what and when, and never what stood there. */
@NullMarked
package org.yunting.api.audit;

import org.jspecify.annotations.NullMarked;
