package org.yunting.api.acting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs against the court as it is shipped, on real servers. */
@QuarkusTest
@QuarkusTestResource(value = CourtServers.class, restrictToAnnotatedClass = false)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CourtTest {}
