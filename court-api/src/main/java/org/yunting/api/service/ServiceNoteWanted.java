package org.yunting.api.service;

import java.util.UUID;

/**
 * How a document was served, as the court notes it.
 *
 * @param instrument key of an {@link org.yunting.law.service.Instrument}
 * @param way key of a {@link org.yunting.law.service.ServiceStep} that serves by itself
 * @param note what proves it
 */
public record ServiceNoteWanted(String instrument, UUID document, UUID party, String way, String note) {}
