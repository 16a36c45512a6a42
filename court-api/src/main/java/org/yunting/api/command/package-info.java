/**
 * The command view: one page for a clerk with every hearing of the court that is on or begins today, who is expected and not there, whose line is bad, and
 * what is wrong. It reads what other features keep and keeps nothing of its own. No other package may know it.
 */
@NullMarked
package org.yunting.api.command;

import org.jspecify.annotations.NullMarked;
