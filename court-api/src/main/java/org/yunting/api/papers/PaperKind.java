package org.yunting.api.papers;

import org.yunting.law.kernel.Keyed;

/** What is made into papers. */
public enum PaperKind implements Keyed {
    /** The written record of a hearing, once it is sealed. */
    HEARING_RECORD,
    /** The record of an asynchronous trial, once it is closed for decision. */
    TRIAL_RECORD,
    /** The certificate of the electronic service of one document on one party. */
    SERVICE_CERTIFICATE
}
