package org.yunting.api.archive;

import org.yunting.law.kernel.Keyed;

/** The two forms in which each part of a file is kept, with the same content. */
enum PackageForm implements Keyed {
    /** CSIP 2.2.0: METS and PREMIS. */
    E_ARK,
    /** RFC 8493. */
    BAGIT
}
