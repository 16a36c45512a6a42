package org.yunting.api.packaging;

import java.time.Instant;
import java.util.List;

/**
 * What a package is made of.
 *
 * @param id its name, by which its one root folder is called
 * @param title as people call what is in it
 * @param agency name and identifier of the institution that makes it
 */
public record PackagePlan(String id, String title, Agency agency, Instant madeAt, List<PackedFile> files) {
    public PackagePlan {
        files = List.copyOf(files);
    }

    public record Agency(String name, String identifier) {}
}
