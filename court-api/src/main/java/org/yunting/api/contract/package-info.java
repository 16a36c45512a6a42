/**
 * The contract, held: {@code META-INF/openapi.yaml} is read at start and every request is measured against it before any code of a feature sees
 * it, so that wrong types, missing fields, unknown properties and lengths are answered in one way, all at once.
 *
 * <p>Also the few habits of HTTP that all resources share: versions as {@code ETag} and {@code If-Match}, and pages with cursors. It must never
 * know a feature.
 */
@NullMarked
package org.yunting.api.contract;

import org.jspecify.annotations.NullMarked;
