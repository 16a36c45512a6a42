package org.yunting.media.badinput;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what is logged above debug while it is open; the first of it is kept. */
public final class LoudLines extends Handler implements AutoCloseable {
    private static final int KEPT_MAX = 50;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LoudLines() {}

    public static LoudLines heard() {
        var lines = new LoudLines();
        Logger.getLogger("").addHandler(lines);
        return lines;
    }

    /** What was said since the last time, in order. */
    public List<String> take() {
        var taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.CONFIG.intValue() && lines.size() < KEPT_MAX) {
            lines.add(record.getLevel() + " " + record.getLoggerName() + ": " + record.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
