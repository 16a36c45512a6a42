package org.yunting.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.yunting.standalone.servers.CannotStart;

/** The one screen {@code ./court run} shows, and with a public host the page from which phones fetch the authority's certificate. */
final class Welcome implements AutoCloseable {
    private static final String CERTIFICATE_PATH = "/yunting-authority.crt";
    private static final Map<String, String> PLAYS = Map.of(
            "judge", "judge 法官",
            "clerk", "clerk 书记员",
            "plaintiff", "plaintiff 原告",
            "defendant", "defendant 被告 in Rome",
            "newcomer", "new plaintiff 新原告");

    private final CourtStack stack;
    private final Invocation invocation;
    private final Optional<HttpServer> certificates;

    Welcome(CourtStack stack, Invocation invocation) {
        this.stack = stack;
        this.invocation = invocation;
        this.certificates = stack.authority()
                .map(authority ->
                        serve(authority.certificate(), invocation.ports().authority()));
    }

    /** @param seconds how long the start took */
    void print(long seconds) {
        System.out.println();
        System.out.println("云庭 Yunting is ready after " + seconds + " s.");
        System.out.println();
        System.out.println("  Open      " + stack.address());
        System.out.println();
        System.out.println("            " + padded("who", 30) + padded("user name", 13) + "password");
        for (DemoAccounts.Account account : DemoAccounts.cast()) {
            System.out.println("            " + padded(PLAYS.get(account.username()) + ' ' + account.fullName(), 30)
                    + padded(account.username(), 13)
                    + stack.accounts().passwordOf(account).value());
        }
        System.out.println();
        System.out.println("  Data      " + invocation.data() + " (secrets.properties holds every password)");
        System.out.println("  Stop      Ctrl-C here, or ./court stop elsewhere");
        stack.authority().ifPresent(this::printTrust);
        System.out.println();
    }

    @Override
    public void close() {
        certificates.ifPresent(server -> server.stop(0));
    }

    private void printTrust(LocalAuthority authority) {
        String host = invocation.publicHost().orElseThrow();
        System.out.println();
        System.out.println("  Phones    must trust this installation once: open http://" + host + ":"
                + invocation.ports().authority() + CERTIFICATE_PATH + " on the phone.");
        System.out.println(
                "            iPhone: allow the profile, install it in Settings > General > VPN & Device Management, then switch it on");
        System.out.println(
                "            in Settings > General > About > Certificate Trust Settings. Android: Settings > Security > Install a");
        System.out.println("            certificate > CA certificate. Compare its SHA-256 fingerprint first:");
        System.out.println("            " + authority.fingerprint());
        if (host.matches("[0-9.]+")) {
            System.out.println(
                    "            Passkeys need a name instead of a number: give --public-host the name of this machine.");
        }
    }

    /** Fills up with spaces to a number of columns; a Chinese character takes two. */
    private static String padded(String text, int columns) {
        long taken = text.codePoints()
                .map(point -> Character.isIdeographic(point) ? 2 : 1)
                .sum();
        return text + " ".repeat((int) Math.max(1, columns - taken));
    }

    private static HttpServer serve(Path certificate, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
            server.createContext(CERTIFICATE_PATH, exchange -> answer(exchange, certificate));
            server.start();
            return server;
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port
                            + ", from which phones fetch the certificate, is in use by another program: stop that program "
                            + "or choose other ports with --port-base.",
                    e);
        }
    }

    private static void answer(HttpExchange exchange, Path certificate) throws IOException {
        byte[] bytes = Files.readAllBytes(certificate);
        exchange.getResponseHeaders().add("Content-Type", "application/x-x509-ca-cert");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
