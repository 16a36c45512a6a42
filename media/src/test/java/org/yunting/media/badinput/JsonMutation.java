package org.yunting.media.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/**
 * Changes a JSON document where it means something: a value becomes one of another kind, huge, negative, nested deeply or half a character, a member is
 * left out, named twice or gets another's value. Every third time the text is changed without regard to what it means.
 */
public final class JsonMutation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CHANGES_MAX = 3;

    /** Deeper than what a parser here is to follow. */
    private static final int DEEP = 1_200;

    private static final String MARK = "<here>";
    private static final String MARK_WRITTEN = '"' + MARK + '"';

    /** Long ones cost most of the time, and a few of them say as much as many. */
    private static final int LONG_EVERY = 15;

    private static final List<String> LONG = List.of(
            "9".repeat(1_200),
            "\"" + "x".repeat(5_000) + "\"",
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));

    /** Raw JSON, or what looks like it. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "4294967296",
            "-9223372036854775809",
            "9".repeat(40),
            "1e400",
            "-1e-400",
            "1e999999999",
            "NaN",
            "\"\"",
            "\"-1\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\ud800\"",
            "[]",
            "[null]",
            "{}",
            "{\"\":{}}");

    /** A value inside the document. */
    private record Place(ContainerNode<?> in, String name, int index) {
        JsonNode value() {
            return in instanceof ObjectNode ? in.path(name) : in.path(index);
        }

        void put(JsonNode value) {
            if (in instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) in).set(index, value);
            }
        }

        void remove() {
            if (in instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) in).remove(index);
            }
        }
    }

    private JsonMutation() {}

    /** @param json a sound document, with something in it */
    public static String of(String json, Random random) {
        if (random.nextInt(3) == 0) {
            return Mutation.of(json, random);
        }
        JsonNode document = parsed(json);
        var odd = new ArrayList<String>();
        for (int changes = 1 + random.nextInt(CHANGES_MAX); changes > 0; changes--) {
            var places = new ArrayList<Place>();
            collect(document, places);
            if (!places.isEmpty()) {
                change(places, odd, random);
            }
        }
        String text = document.toString();
        for (String value : odd) {
            text = text.replaceFirst(MARK_WRITTEN, Matcher.quoteReplacement(value));
        }
        return random.nextInt(5) == 0 ? withNameTwice(text, random) : text;
    }

    private static void change(List<Place> places, List<String> odd, Random random) {
        Place place = places.get(random.nextInt(places.size()));
        switch (random.nextInt(4)) {
            case 0 -> place.remove();
            case 1 ->
                place.put(places.get(random.nextInt(places.size())).value().deepCopy());
            default -> {
                place.put(TextNode.valueOf(MARK));
                odd.add(odd(random));
            }
        }
    }

    /** The first member of some object stands there once more, with another value. */
    private static String withNameTwice(String text, Random random) {
        int from = text.indexOf("{\"", random.nextInt(text.length()));
        int colon = from < 0 ? -1 : text.indexOf("\":", from + 2);
        if (colon < 0) {
            return text + text;
        }
        String name = text.substring(from + 1, colon + 2);
        return text.substring(0, from + 1) + name + odd(random) + "," + text.substring(from + 1);
    }

    private static String odd(Random random) {
        var values = random.nextInt(LONG_EVERY) == 0 ? LONG : ODD;
        return values.get(random.nextInt(values.size()));
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                places.add(new Place(object, member.getKey(), 0));
                collect(member.getValue(), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(new Place(array, "", i));
                collect(array.get(i), places);
            }
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a sound document to begin with", e);
        }
    }
}
