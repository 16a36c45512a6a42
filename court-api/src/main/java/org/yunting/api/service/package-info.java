/**
 * Service of documents: what was served on whom, from when it counts, what proves it, and what the clerk can lawfully do where it does not. Arrivals are read
 * from inboxes, where they are kept; sending is the business of {@code notices}.
 */
@NullMarked
package org.yunting.api.service;

import org.jspecify.annotations.NullMarked;
