package org.yunting.standalone.receipts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.yunting.law.ledger.TrustedKey;

/** The keys a reader trusts: lines of {@code KEY} or {@code KEY LAST-SIZE}, or what the court answers at {@code /api/ledger/keys}. */
final class KeysFile {
    private KeysFile() {}

    /** @throws Unreadable if there is no key in it, or something else */
    static List<TrustedKey> read(String text) {
        try {
            var keys = text.stripLeading().startsWith("{") ? fromJson(text) : fromLines(text);
            if (keys.isEmpty()) {
                throw new Unreadable("There is no key in the file of trusted keys.");
            }
            return keys;
        } catch (JsonProcessingException | IllegalArgumentException foreign) {
            throw new Unreadable("The file of trusted keys is not readable: " + foreign.getMessage(), foreign);
        }
    }

    private static List<TrustedKey> fromLines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(TrustedKey::parse)
                .toList();
    }

    private static List<TrustedKey> fromJson(String text) throws JsonProcessingException {
        var keys = new ArrayList<TrustedKey>();
        for (JsonNode item : new ObjectMapper().readTree(text).path("items")) {
            var lastSize = item.path("lastSize");
            keys.add(TrustedKey.parse(item.path("key").asText() + (lastSize.isMissingNode() ? "" : " " + lastSize)));
        }
        return keys;
    }
}
