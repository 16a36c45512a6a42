/** The vocabulary of the tests: a running court on real servers, people who can sign in, and what they do. */
@NullMarked
package org.yunting.api.acting;

import org.jspecify.annotations.NullMarked;
