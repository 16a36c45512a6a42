@NullMarked
package org.yunting.api.asynctrial;

import org.jspecify.annotations.NullMarked;
