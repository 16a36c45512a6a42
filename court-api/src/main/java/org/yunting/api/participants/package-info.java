/**
 * Those who take part in a hearing without being party or court: witnesses, appraisers, people with special knowledge, interpreters (OLR 26, CPL 11,
 * 72–82).
 *
 * <p>Judge or clerk name them for one hearing. They have no account: a single-use code becomes a pass that opens the room of that hearing to that person,
 * under the name the court gave. Of code and pass only digests are kept. When somebody may be in the room the law says; this package must never know
 * rooms or media.
 */
@NullMarked
package org.yunting.api.participants;

import org.jspecify.annotations.NullMarked;
