/**
 * How well the people of a hearing could hear and be heard: what their devices measured, kept for two weeks, and what of the court's sitting they lost,
 * read from the record for as long as there is one (OLR 25). For judge and clerk alone. And how their lines were when they tested them beforehand: judged by
 * one rule, the newest of each person kept, a poor one a task of the clerk.
 *
 * <p>{@code room} hands in the measurements and the figures of tests. This package must never know sockets or media, and judges nobody by what it shows.
 */
@NullMarked
package org.yunting.api.lines;

import org.jspecify.annotations.NullMarked;
