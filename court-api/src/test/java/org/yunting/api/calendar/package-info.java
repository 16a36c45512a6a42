@NullMarked
package org.yunting.api.calendar;

import org.jspecify.annotations.NullMarked;
