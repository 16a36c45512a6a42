package org.yunting.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.RefusalCode;

class ProblemPagesTest {
    private final ProblemPages pages = new ProblemPages(new ObjectMapper());

    @Test
    void every_code_has_a_page_in_each_language_of_the_court() {
        for (var code : codes()) {
            assertThat(pages.of(code)).as("page of %s", code).isPresent();
            assertThat(pages.of(code).orElseThrow())
                    .containsOnlyKeys("en", "zh-Hans", "zh-Hant", "it")
                    .doesNotContainValue("");
        }
    }

    @Test
    void a_code_means_one_thing() {
        var codes = codes();

        assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    private static List<String> codes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.yunting.law", "org.yunting.api")
                        .stream()
                        .filter(type -> type.isEnum()
                                && (type.isAssignableTo(RefusalCode.class) || type.isAssignableTo(ProblemCode.class)))
                        .flatMap(type -> List.of(type.reflect().getEnumConstants()).stream())
                        .map(constant -> ((Keyed) constant).key())
                        .toList();
    }
}
