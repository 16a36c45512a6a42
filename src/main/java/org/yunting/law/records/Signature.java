package org.yunting.law.records;

import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Sha256;

/**
 * A member of the bench signed the record (CPL 150), by confirming it as the person signed in (OLR 33).
 *
 * @param digest of the text that was signed
 */
public record Signature(Sha256 digest, Act act) {}
