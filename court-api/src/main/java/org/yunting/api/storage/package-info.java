/**
 * Where bytes rest: a port to any S3 object store, and its one adapter on minio-java.
 *
 * <p>Files travel between the browser and the store directly, by addresses this package signs; the court reads them only to
 * hash and sniff them, as a stream. Nothing here knows what an exhibit is, and nothing outside here imports {@code io.minio}.
 */
@NullMarked
package org.yunting.api.storage;

import org.jspecify.annotations.NullMarked;
