/**
 * What those who took part in a hearing say of how it went for them. It is no statement of the case and on no record; the clerk reads sums and words
 * without names, the judge nothing. Logs carry ids and never a text.
 */
@NullMarked
package org.yunting.api.feedback;

import org.jspecify.annotations.NullMarked;
