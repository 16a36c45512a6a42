package org.yunting.media.sdp;

/** What came of reading an answer: the answer, or what is wrong with it. */
public sealed interface AnswerReading permits SdpAnswer, MalformedSdp {}
