package org.yunting.media.badinput;

import java.util.Random;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Hands a test its random numbers. They are the same in each run; one that fails says how it is played again, and with what another would begin. */
public final class Seeded implements ParameterResolver, TestExecutionExceptionHandler {
    private static final String PROPERTY = "badinput.seed";
    private static final long SEED = Long.getLong(PROPERTY, 2026);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Random.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return new Random(SEED);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        failure.addSuppressed(new AssertionError("this was -D" + PROPERTY + "=" + SEED));
        throw failure;
    }
}
