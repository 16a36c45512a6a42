/** Keys of the court's own and the certificates made of them. It knows neither what is signed nor for whom. */
@NullMarked
package org.yunting.api.certificates;

import org.jspecify.annotations.NullMarked;
