package org.yunting.api.help;

import java.util.UUID;

/**
 * A line as the page sends it.
 *
 * @param id chosen by the page, the same each time it is sent
 */
public record HelpLineWanted(UUID id, String text) {
    /** Without the text. */
    @Override
    public String toString() {
        return "HelpLineWanted[" + id + "]";
    }
}
