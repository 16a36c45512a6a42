package org.yunting.api.notices;

import java.util.UUID;
import org.yunting.law.kernel.PersonId;

/**
 * A notice that also goes out.
 *
 * @param attempts how often sending it has failed
 */
record Letter(UUID id, UUID notice, PersonId reader, Channel channel, int attempts) {}
