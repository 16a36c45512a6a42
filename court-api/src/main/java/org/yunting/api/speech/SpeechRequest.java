package org.yunting.api.speech;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.yunting.api.speech.SpeechService.Recorded;

/**
 * One recording on its way to a speech service, as {@code multipart/form-data} (RFC 7578) with the fields of OpenAI's transcription endpoint, which whisper
 * servers take too; both answer {@code {"text": …}}. Blocks its thread, which is a worker's.
 *
 * @param language two letters, ISO 639-1
 */
record SpeechRequest(URI address, SpeechSettings settings, Recorded recorded, String language) {
    private static final String BOUNDARY = "----yunting-recording";
    private static final int ANSWER_BYTES_MAX = 1024 * 1024;
    private static final int GOOD = 200;

    /** The text in the answer, without blanks around it. */
    String ask(InputStream recording) throws IOException {
        var before = (field("model", settings.model())
                        + field("language", language)
                        + field("response_format", "json")
                        + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"recording."
                        + recorded.mediaType().replaceAll(".*/", "") + "\"\r\nContent-Type: " + recorded.mediaType()
                        + "\r\n\r\n")
                .getBytes(UTF_8);
        var after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
        var line = (HttpURLConnection) address.toURL().openConnection();
        try {
            prepare(line, before.length + recorded.bytes() + after.length);
            try (var out = line.getOutputStream()) {
                out.write(before);
                recording.transferTo(out);
                out.write(after);
            }
            if (line.getResponseCode() != GOOD) {
                throw new IOException("the speech service answered " + line.getResponseCode());
            }
            try (var in = line.getInputStream()) {
                return text(new String(in.readNBytes(ANSWER_BYTES_MAX), UTF_8));
            }
        } finally {
            line.disconnect();
        }
    }

    private void prepare(HttpURLConnection line, long bytes) throws IOException {
        int patience = Math.toIntExact(settings.patience().toMillis());
        line.setConnectTimeout(patience);
        line.setReadTimeout(patience);
        line.setRequestMethod("POST");
        line.setDoOutput(true);
        line.setInstanceFollowRedirects(false);
        line.setFixedLengthStreamingMode(bytes);
        line.setRequestProperty("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        settings.token().ifPresent(token -> line.setRequestProperty("Authorization", "Bearer " + token));
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String text(String answer) throws IOException {
        try {
            if (new JsonObject(answer).getValue("text") instanceof String text && !text.isBlank()) {
                return text.strip();
            }
        } catch (DecodeException other) {
            throw new IOException("the speech service answered something else than a text", other);
        }
        throw new IOException("the speech service heard nothing");
    }
}
