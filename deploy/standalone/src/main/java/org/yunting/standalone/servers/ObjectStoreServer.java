package org.yunting.standalone.servers;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A real S3 store (S3Proxy) on a folder: AWS Signature 4, presigned and multipart uploads, CORS for the web pages. It keeps no versions and
 * knows no Object Lock.
 */
public final class ObjectStoreServer implements AutoCloseable {
    private static final String NAME = "Object store";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Options options;
    private final ChildProcess process;

    /**
     * Where and for whom.
     *
     * @param folder private folder for objects, settings, log and pid file
     * @param endpoint address clients use; http listens on loopback, https on all interfaces
     * @param credentials of the one user
     * @param webOrigins origins of pages that may use it from a browser, such as {@code http://localhost:8080}
     * @param buckets made when missing
     * @param certificate needed when the endpoint is https
     */
    public record Options(
            Path folder,
            URI endpoint,
            Credentials credentials,
            List<String> webOrigins,
            List<String> buckets,
            Optional<ServerCertificate> certificate) {
        public Options {
            folder = folder.toAbsolutePath();
            webOrigins = List.copyOf(webOrigins);
            buckets = List.copyOf(buckets);
            if (endpoint.getScheme().equals("https") && certificate.isEmpty()) {
                throw new IllegalArgumentException("https needs a certificate");
            }
        }

        Path objects() {
            return folder.resolve("objects");
        }
    }

    /**
     * An S3 access key.
     *
     * @param accessKey the public half, which requests name
     * @param secretKey the half that signs
     */
    public record Credentials(String accessKey, Secret secretKey) {}

    private ObjectStoreServer(Options options, ChildProcess process) {
        this.options = options;
        this.process = process;
    }

    /**
     * Starts the store and returns when it listens.
     *
     * @throws CannotStart with the sentence for the person at the terminal
     */
    public static ObjectStoreServer start(ServerPrograms programs, Options options) {
        PrivateFiles.folder(options.folder());
        PrivateFiles.folder(options.objects());
        // On a file system a bucket is a folder; S3Proxy itself makes it just so.
        options.buckets()
                .forEach(bucket -> PrivateFiles.folder(options.objects().resolve(bucket)));
        Path settings = options.folder().resolve("s3proxy.properties");
        PrivateFiles.write(settings, settings(options));
        List<String> command = new ArrayList<>(List.of(
                ServerPrograms.java().toString(),
                "-XX:+UseSerialGC",
                "-Xms16m",
                "-Xmx112m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-DLOG_LEVEL=warn"));
        command.addAll(List.of("-jar", programs.s3proxy().toString(), "--properties", settings.toString()));
        int port = options.endpoint().getPort();
        ChildProcess process = ChildProcess.start(
                new ChildProcess.Plan(NAME, command, Map.of(), options.folder(), List.of(port), Signal.TERM, PATIENCE),
                () -> Readiness.listens(port));
        return new ObjectStoreServer(options, process);
    }

    /** The address clients use. */
    public URI endpoint() {
        return options.endpoint();
    }

    /** The running program. */
    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static String settings(Options options) {
        Properties settings = new Properties();
        int port = options.endpoint().getPort();
        if (options.certificate().isPresent()) {
            ServerCertificate certificate = options.certificate().get();
            settings.setProperty("s3proxy.secure-endpoint", "https://0.0.0.0:" + port);
            settings.setProperty("s3proxy.keystore-path", certificate.keyStore().toString());
            settings.setProperty(
                    "s3proxy.keystore-password", certificate.password().value());
        } else {
            settings.setProperty("s3proxy.endpoint", "http://127.0.0.1:" + port);
        }
        settings.setProperty("s3proxy.authorization", "aws-v4");
        settings.setProperty("s3proxy.identity", options.credentials().accessKey());
        settings.setProperty(
                "s3proxy.credential", options.credentials().secretKey().value());
        settings.setProperty("s3proxy.jetty.max-threads", "40");
        settings.setProperty("s3proxy.cors-allow-origins", String.join(" ", options.webOrigins()));
        settings.setProperty("s3proxy.cors-allow-methods", "GET HEAD PUT POST");
        settings.setProperty(
                "s3proxy.cors-allow-headers",
                "Content-Type Content-MD5 Range If-None-Match x-amz-content-sha256 x-amz-date");
        // The browser must read the ETag of each part to complete a multipart upload.
        settings.setProperty("s3proxy.cors-exposed-headers", "ETag Content-Range");
        settings.setProperty("jclouds.provider", "filesystem-nio2");
        settings.setProperty("jclouds.identity", "unused");
        settings.setProperty("jclouds.credential", "unused");
        settings.setProperty("jclouds.filesystem.basedir", options.objects().toString());
        StringWriter text = new StringWriter();
        try {
            settings.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
