/** Tests of the court as a whole: its architecture, its contract, its pairs of right and wrong persons. */
@NullMarked
package org.yunting.api;

import org.jspecify.annotations.NullMarked;
