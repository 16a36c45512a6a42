package org.yunting.api.demo;

/** How far to move the demonstration's clock. */
public record ClockMove(int forwardMinutes) {}
