/**
 * Technical help in a hearing: lines between its clerk and one of those summoned. They are no statements of the case and stand on no record, the judge
 * does not read them, no party reads those of another, and they are forgotten with the measurements of lines. It works over HTTP alone, so that it needs
 * neither room nor media. Logs carry ids and never a text.
 */
@NullMarked
package org.yunting.api.help;

import org.jspecify.annotations.NullMarked;
