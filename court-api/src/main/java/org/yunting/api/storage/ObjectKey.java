package org.yunting.api.storage;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of an object in the bucket. Made from ids alone: a file name chosen by a person never becomes part of it, so
 * neither path tricks nor control characters can reach the store.
 *
 * @param value lower-case folder, slash, id
 */
public record ObjectKey(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z-]+/[0-9a-f-]{36}");

    public ObjectKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an object key");
        }
    }

    public static ObjectKey of(String folder, UUID id) {
        return new ObjectKey(folder + "/" + id);
    }
}
