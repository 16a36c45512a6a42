/**
 * Service of documents (送达): when a document of the court has lawfully reached its addressee, by whatever way, and which step is lawful while it has not. A
 * reminder is no service (OLR 32). It knows parties and consent to nothing but service, and must never know how messages are sent.
 */
@NullMarked
package org.yunting.law.service;

import org.jspecify.annotations.NullMarked;
