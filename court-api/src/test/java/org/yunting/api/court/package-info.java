/** What the court says about itself. */
@NullMarked
package org.yunting.api.court;

import org.jspecify.annotations.NullMarked;
