/** Tests of filing, correction, acceptance and what the pages of a case show. */
@NullMarked
package org.yunting.api.cases;

import org.jspecify.annotations.NullMarked;
