package org.yunting.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A moving picture as small as pictures are, which Chromium plays as its camera: six of the usual ones are more than a small machine can draw. */
final class SmallCamera {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final int FRAMES = 20;
    private static final int FRAMES_PER_SECOND = 3;
    private static final int BAR = WIDTH / FRAMES;
    private static final byte DARK = 60;
    private static final byte LIGHT = (byte) 200;
    private static final byte NO_COLOUR = (byte) 128;

    private SmallCamera() {}

    /** Writes it as YUV4MPEG2: a light bar that walks over a dark ground. */
    static Path in(Path folder) {
        var film = new ByteArrayOutputStream();
        film.writeBytes(
                ascii("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT, FRAMES_PER_SECOND)));
        for (int frame = 0; frame < FRAMES; frame++) {
            film.writeBytes(ascii("FRAME\n"));
            film.writeBytes(picture(frame));
        }
        try {
            return Files.write(Files.createDirectories(folder).resolve("camera.y4m"), film.toByteArray());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Brightness of each pixel, then two planes of a quarter of the size without colour. */
    private static byte[] picture(int frame) {
        var bytes = new byte[WIDTH * HEIGHT * 3 / 2];
        for (int at = 0; at < bytes.length; at++) {
            boolean inBar = at % WIDTH / BAR == frame;
            bytes[at] = at >= WIDTH * HEIGHT ? NO_COLOUR : inBar ? LIGHT : DARK;
        }
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
