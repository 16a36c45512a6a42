/** The contract, measured. */
@NullMarked
package org.yunting.api.contract;

import org.jspecify.annotations.NullMarked;
