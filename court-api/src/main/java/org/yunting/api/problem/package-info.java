/**
 * The only place where a problem document (RFC 9457) is made. Refusals of the law, faults of the input, missing things and failures of the machine
 * all leave the court in the same shape, with a stable code whose page is served under {@code /problems/<code>}.
 *
 * <p>An answer never carries class names, stack traces, statements or the names of other people; {@code instance} is the request id, which a person
 * can read to the clerk and which every log line of that request bears.
 */
@NullMarked
package org.yunting.api.problem;

import org.jspecify.annotations.NullMarked;
