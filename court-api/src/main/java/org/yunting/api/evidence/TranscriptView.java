package org.yunting.api.evidence;

/**
 * What a machine took a recording to say; nobody's words before the speaker has confirmed them.
 *
 * @param language in which it was taken to be spoken
 */
public record TranscriptView(String text, String language) {}
