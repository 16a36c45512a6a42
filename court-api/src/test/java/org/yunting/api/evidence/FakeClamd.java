package org.yunting.api.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Speaks clamd's INSTREAM as clamd(8) has it, and knows one sign of malware: the test file of EICAR. */
final class FakeClamd implements AutoCloseable {
    /** In two halves, so that no scanner takes this source for it. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String COMMAND = "zINSTREAM\0";

    private final ServerSocket door;
    private final Behaviour behaviour;
    private final List<byte[]> seen = Collections.synchronizedList(new ArrayList<>());

    enum Behaviour {
        SCANS,
        /** Its StreamMaxLength is 1,000 bytes. */
        TAKES_LITTLE,
        TALKS_NONSENSE,
        HANGS_UP
    }

    FakeClamd(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return door.getInetAddress().getHostAddress() + ":" + door.getLocalPort();
    }

    /** Whole files, as they arrived. */
    List<byte[]> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var line = door.accept()) {
                answer(line);
            } catch (IOException broken) {
                // The door was closed, or a line broke; another may come.
                Thread.onSpinWait();
            }
        }
    }

    private void answer(Socket line) throws IOException {
        var from = new DataInputStream(line.getInputStream());
        if (behaviour == Behaviour.HANGS_UP) {
            return;
        }
        var command = new String(from.readNBytes(COMMAND.length()), US_ASCII);
        if (!command.equals(COMMAND)) {
            say(line, "UNKNOWN COMMAND");
            return;
        }
        var file = new ByteArrayOutputStream();
        for (int length = from.readInt(); length > 0; length = from.readInt()) {
            file.write(from.readNBytes(length));
            if (behaviour == Behaviour.TAKES_LITTLE && file.size() > 1_000) {
                say(line, "INSTREAM size limit exceeded. ERROR");
                return;
            }
        }
        seen.add(file.toByteArray());
        say(line, verdict(file.toString(US_ASCII)));
    }

    private String verdict(String file) {
        if (behaviour == Behaviour.TALKS_NONSENSE) {
            return "OK, I suppose";
        }
        return file.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    private static void say(Socket line, String answer) throws IOException {
        line.getOutputStream().write((answer + "\0").getBytes(US_ASCII));
        line.getOutputStream().flush();
    }
}
