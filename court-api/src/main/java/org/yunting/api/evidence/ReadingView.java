package org.yunting.api.evidence;

import java.time.Instant;
import java.util.UUID;
import org.yunting.api.identity.PersonView;

/**
 * That somebody was given the file of an exhibit.
 *
 * @param at noted before it was given
 */
public record ReadingView(UUID id, Instant at, PersonView by) {}
