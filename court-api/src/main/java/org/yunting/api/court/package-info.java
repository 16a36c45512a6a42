/** The court itself: its name, code and zone, and where to sign in. Open to everybody, knows no person and no case. */
@NullMarked
package org.yunting.api.court;

import org.jspecify.annotations.NullMarked;
