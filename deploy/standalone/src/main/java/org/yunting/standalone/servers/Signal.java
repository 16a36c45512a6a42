package org.yunting.standalone.servers;

import java.io.IOException;

/**
 * What a process can be told; {@link ProcessHandle} itself can say only TERM and KILL. A plan of a program holds the one that ends
 * it, so that this class is there when a program is stopped at the end of the JVM, where no loader may give classes any more.
 */
public enum Signal {
    /** Finish. */
    TERM,
    /** Interrupt; PostgreSQL ends its clients' sessions on it, and does not wait for them. */
    INT,
    /** Halt, and keep what you have. */
    STOP,
    /** Go on after a halt. */
    CONT;

    /** Sends it; a process that is gone already is no failure. */
    public void sendTo(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\" 2>/dev/null", name(), Long.toString(pid))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
