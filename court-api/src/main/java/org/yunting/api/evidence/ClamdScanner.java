package org.yunting.api.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jboss.logging.Logger;
import org.yunting.law.evidence.Scan;

/**
 * ClamAV's daemon over TCP, by its command INSTREAM: each piece of the file after its length in four bytes, a length of nothing at the end, and one line as
 * answer (clamd(8)). The file goes by in pieces; nothing of it is kept.
 */
@ApplicationScoped
class ClamdScanner implements MalwareScanner {
    private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);
    private static final int PIECE_BYTES = 64 * 1024;

    /** An answer is a line; what is longer is none. */
    private static final int ANSWER_BYTES_MAX = 4096;

    private final ScannerSettings settings;

    ClamdScanner(ScannerSettings settings) {
        this.settings = settings;
    }

    /** The scanner, not the file, is at fault. */
    private static final class Away extends IOException {
        private static final long serialVersionUID = 1;

        Away(IOException cause) {
            super(cause);
        }
    }

    @Override
    public boolean isSetUp() {
        return settings.address().isPresent();
    }

    @Override
    public Scan scan(InputStream file) throws IOException {
        if (!isSetUp()) {
            return Scan.NOT_SCANNED;
        }
        try (var line = connected()) {
            send(file, line);
            return verdict(answer(line));
        } catch (Away away) {
            LOG.warnf(away, "the scanner did not answer; a file is sealed as not scanned");
            return Scan.NOT_SCANNED;
        }
    }

    private Socket connected() throws Away {
        var address = settings.address().orElseThrow();
        int colon = address.lastIndexOf(':');
        int patience = Math.toIntExact(settings.patience().toMillis());
        var line = new Socket();
        try {
            var host =
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
            line.connect(host, patience);
            line.setSoTimeout(patience);
            return line;
        } catch (IOException away) {
            close(line);
            throw new Away(away);
        }
    }

    private static void close(Socket line) {
        try {
            line.close();
        } catch (IOException closedAnyway) {
            LOG.debug("a line to the scanner was closed already", closedAnyway);
        }
    }

    private static void send(InputStream file, Socket line) throws IOException {
        var to = output(line);
        write(to, COMMAND, COMMAND.length);
        var piece = new byte[PIECE_BYTES];
        for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
            if (read > 0) {
                writeLength(to, read);
                write(to, piece, read);
            }
        }
        writeLength(to, 0);
    }

    private static DataOutputStream output(Socket line) throws Away {
        try {
            return new DataOutputStream(line.getOutputStream());
        } catch (IOException away) {
            throw new Away(away);
        }
    }

    private static void writeLength(DataOutputStream to, int length) throws Away {
        try {
            to.writeInt(length);
        } catch (IOException away) {
            throw new Away(away);
        }
    }

    private static void write(DataOutputStream to, byte[] bytes, int length) throws Away {
        try {
            to.write(bytes, 0, length);
        } catch (IOException away) {
            throw new Away(away);
        }
    }

    private static String answer(Socket line) throws Away {
        try {
            var from = new BufferedInputStream(line.getInputStream());
            var answer = new ByteArrayOutputStream();
            for (int one = from.read(); one > 0 && answer.size() < ANSWER_BYTES_MAX; one = from.read()) {
                answer.write(one);
            }
            return answer.toString(US_ASCII);
        } catch (IOException away) {
            throw new Away(away);
        }
    }

    /** Anything but a clear word is none. */
    private static Scan verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Scan.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Scan.QUARANTINED;
        }
        LOG.warn("the scanner did not take a file, which is sealed as not scanned");
        return Scan.NOT_SCANNED;
    }
}
