package org.yunting.media.colibri2;

/** What became of a Colibri2 request: the bridge did it, or one of the known failures. */
public sealed interface Colibri2Reply permits ConferenceModified, Colibri2Failure {}
