package org.yunting.acceptance;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What everybody saw when a chapter failed.
 *
 * @param story the letter that its pictures begin with
 * @param visitors asked then; who has not come yet is null
 */
record LastSeen(String story, Supplier<Stream<Visitor>> visitors) implements AfterTestExecutionCallback {
    @Override
    public void afterTestExecution(ExtensionContext chapter) {
        chapter.getExecutionException()
                .ifPresent(failure -> visitors.get()
                        .filter(Objects::nonNull)
                        .forEach(one -> one.pictures("%s-failed-%s-%d"
                                .formatted(
                                        story,
                                        chapter.getRequiredTestMethod().getName(),
                                        System.identityHashCode(one)))));
    }
}
