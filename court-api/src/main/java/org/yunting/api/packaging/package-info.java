/**
 * Writes packages that other archives can read, and checks them: E-ARK CSIP/SIP 2.2.0 by commons-ip2, BagIt by bagit-java, PREMIS 3 events beside them.
 *
 * <p>It knows files and digests, never courts. Nothing outside imports {@code org.roda_project} or {@code gov.loc}
 * ({@code docs/adr/0011-packages-are-written-by-the-archives-own-libraries.md}). Everything here blocks and belongs on a worker thread.
 */
@NullMarked
package org.yunting.api.packaging;

import org.jspecify.annotations.NullMarked;
