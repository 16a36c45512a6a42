/**
 * The demonstration: a founding case that is told through the real use cases when an empty database starts, and a lever that moves the court's clock
 * forward. Nothing depends on it, and a court that hears real cases leaves it switched off.
 */
@NullMarked
package org.yunting.api.demo;

import org.jspecify.annotations.NullMarked;
