package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;

/**
 * A part of the demonstration that a feature tells through its own use cases. Chapters are told in their order, after the founding case has been filed,
 * accepted and linked; each whole and once, whenever the power may fail.
 */
public interface DemoChapter {
    /** Under which it is remembered as told. */
    String key();

    /** The hearing is fixed at 50, identity is told at 100, consent at 200, evidence at 300, the younger case at 500. */
    int order();

    /** Sends what the chapter needs in the object store, which knows no transactions. Happens again if the chapter breaks off, and then finds what is there. */
    default Uni<Void> sendFiles(DemoStory story) {
        return Uni.createFrom().voidItem();
    }

    /** What happens, in one transaction. */
    default Uni<Void> tell(DemoStory story) {
        return Uni.createFrom().voidItem();
    }
}
