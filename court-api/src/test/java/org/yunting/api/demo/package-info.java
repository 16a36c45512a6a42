/** The demonstration, told against real servers. */
@NullMarked
package org.yunting.api.demo;

import org.jspecify.annotations.NullMarked;
