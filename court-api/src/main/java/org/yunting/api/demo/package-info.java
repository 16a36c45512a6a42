/**
 * The demonstration: a founding case that is told through the real use cases when an empty database starts, and a lever that moves the court's clock
 * forward. Features tell the chapters that are theirs; nothing else depends on it, and a court that hears real cases leaves it switched off.
 */
@NullMarked
package org.yunting.api.demo;

import org.jspecify.annotations.NullMarked;
