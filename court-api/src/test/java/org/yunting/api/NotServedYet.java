package org.yunting.api;

import java.util.List;

/** Operations of the contract that the court does not serve yet. The list only shrinks. */
final class NotServedYet {
    static final List<String> OPERATIONS = List.of();

    private NotServedYet() {}
}
