package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;

/**
 * A part of the founding case that another feature tells, through its own use cases. Chapters are told once, in their order, after the case has been
 * filed, accepted and linked; one that fails is logged and left out.
 */
public interface DemoChapter {
    /** Identity is told at 100, consent at 200; evidence comes after 300, a hearing after 400. */
    int order();

    Uni<Void> tell(DemoStory story);
}
