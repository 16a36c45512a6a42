package org.yunting.api.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/**
 * A sound message with a few things wrong: a field is missing, named twice, of another kind, huge, negative, nested deeply, half a character or another's, or
 * the text itself is cut, doubled and spoilt.
 */
final class DamagedMessage {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HITS_MAX = 3;
    private static final int DEEP = 1_200;
    private static final int PIECE_MAX = 40;
    private static final String MARK = "<here>";
    private static final String MARK_WRITTEN = '"' + MARK + '"';

    /** Long ones cost most of the time, and a few of them say as much as many. */
    private static final int LONG_EVERY = 15;

    private static final List<String> LONG = List.of(
            "\"" + "庭".repeat(5_000) + "\"",
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));

    /** Raw JSON, or what looks like it. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(40),
            "1e400",
            "-1e-400",
            "1e9999999",
            "NaN",
            "007",
            "\"\"",
            "\" \"",
            "\"-1\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\ud800\"",
            "\"act\"",
            "\"2026-02-30T25:61:00Z\"",
            "[]",
            "[null]",
            "{}",
            "{\"type\":\"enter\"}");

    private DamagedMessage() {}

    static String of(List<String> sound, Random random) {
        String one = sound.get(random.nextInt(sound.size()));
        return switch (random.nextInt(6)) {
            case 0 -> spoilt(one, random);
            case 1 -> spliced(one, sound.get(random.nextInt(sound.size())), random);
            case 2 -> withNameTwice(changed(one, random), random);
            default -> changed(one, random);
        };
    }

    private static String spoilt(String sound, Random random) {
        var text = new StringBuilder(sound);
        for (int hits = 1 + random.nextInt(HITS_MAX); hits > 0 && !text.isEmpty(); hits--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(PIECE_MAX));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, (char) random.nextInt(0x10000));
                case 2 -> text.insert(at, text.substring(at, end));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    private static String spliced(String one, String other, Random random) {
        return one.substring(0, random.nextInt(one.length())) + other.substring(random.nextInt(other.length()));
    }

    private static String changed(String sound, Random random) {
        var message = parsed(sound);
        var odd = new ArrayList<String>();
        for (int hits = 1 + random.nextInt(HITS_MAX); hits > 0; hits--) {
            var names = new ArrayList<String>();
            var objects = new ArrayList<ObjectNode>();
            collect(message, names, objects);
            if (!names.isEmpty()) {
                int at = random.nextInt(names.size());
                int from = random.nextInt(names.size());
                switch (random.nextInt(4)) {
                    case 0 -> objects.get(at).remove(names.get(at));
                    case 1 ->
                        objects.get(at)
                                .set(
                                        names.get(at),
                                        objects.get(from).path(names.get(from)).deepCopy());
                    default -> {
                        objects.get(at).set(names.get(at), TextNode.valueOf(MARK));
                        odd.add(odd(random));
                    }
                }
            }
        }
        String text = message.toString();
        for (String value : odd) {
            text = text.replaceFirst(MARK_WRITTEN, Matcher.quoteReplacement(value));
        }
        return text;
    }

    private static String withNameTwice(String text, Random random) {
        int from = text.indexOf('{', random.nextInt(text.length()));
        int colon = from < 0 ? -1 : text.indexOf(':', from);
        if (colon < 0) {
            return text + text;
        }
        String name = text.substring(from + 1, colon + 1);
        return text.substring(0, from + 1) + name + odd(random) + "," + text.substring(from + 1);
    }

    private static String odd(Random random) {
        var values = random.nextInt(LONG_EVERY) == 0 ? LONG : ODD;
        return values.get(random.nextInt(values.size()));
    }

    private static void collect(JsonNode node, List<String> names, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                names.add(member.getKey());
                objects.add(object);
                collect(member.getValue(), names, objects);
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> collect(item, names, objects));
        }
    }

    private static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a sound message to begin with", e);
        }
    }
}
