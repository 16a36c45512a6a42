/**
 * RFC 3161 time stamps: somebody says that a digest existed at a moment. In production an accredited authority by its address; on one machine an authority
 * of the court's own, which proves nothing against the court itself and says so by its name.
 */
@NullMarked
package org.yunting.api.timestamps;

import org.jspecify.annotations.NullMarked;
