package org.yunting.standalone.servers;

import java.io.IOException;

/** Signals by name; {@link ProcessHandle} itself can send only TERM and KILL. */
final class Signals {
    private Signals() {}

    /** Sends the signal; a process that is gone already is no failure. */
    static void send(String signal, long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\" 2>/dev/null", signal, Long.toString(pid))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
