package org.yunting.api.evidence;

import java.util.List;

/** Which parts a sender wants to send. */
public record PartNumbers(List<Integer> numbers) {}
