/**
 * Papers: documents of the court as PDF/A, sealed by it with a qualified form of signature (PAdES) and a time stamp, and kept in the object store. It sets
 * type and seals; what a paper says comes from its {@link org.yunting.api.papers.PaperSource}, and who may read it is decided there too.
 */
@NullMarked
package org.yunting.api.papers;

import org.jspecify.annotations.NullMarked;
